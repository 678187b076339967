"""What stands around an article on a page of English: the words of buttons, lists, credits and notices.

All in small letters, with plain apostrophes. A space at the end of a phrase ends a word.
"""

from digests.words.listing import phrases

ALONE = frozenset(
    phrases("""
    skip to content|skip to main content|skip to main|skip navigation|jump to content|menu|main menu|close|
    open menu|home|search|sign in|sign up|log in|login|log out|register|subscribe|subscribe now|my account|
    account|settings|share|shares|share this|share via|share it|share article|connect with us|stay connected|
    share your thoughts|newsletter sign up|sign up for our newsletter|subscribe to our newsletter|
    our newsletters|share this article|share this story|share this entry|sharing is caring|sharing options|
    share on|x share via|via email|post|shared|share share|facebook|twitter|linkedin|linked in|pinterest|
    whatsapp|reddit|tumblr|flipboard|instagram|youtube|email|e-mail|email this|print|pocket|messenger|telegram|
    copy link|link copied|copy url|get short url|rss|rss feed|google|google+|x|mix|mail|snapchat|tiktok|bluesky|
    threads|mastodon|save|save article|save for later|bookmark|gift this article|text size|tweet|tweets|pin it|
    pin|like|like this|like loading|loading|loading content|like this article|like this story|facebook twitter|
    facebook twitter email|facebook-f|linkedin-in|advertisement|advertisements|advert|ad|ads|sponsored|
    sponsored content|paid content|promoted|advertorial|paid post|article continues below advertisement|
    story continues below advertisement|story continues below|article continues below|continue reading|
    continue reading below|continue reading the main story|read on|continue reading this story|
    scroll to continue|scroll down to continue|scroll to top|back to top|go to top|top|back|next|previous|prev|
    view all|read more|more|see more|show more|load more|learn more|find out more|view more|see all|watch more|
    listen|watch|watch live|listen now|watch now|play|play video|video|videos|photos|gallery|photo gallery|
    view gallery|pause|mute|unmute|replay|back to gallery|image|images|caption|hide caption|toggle caption|
    enlarge this image|enlarge image|view full size|view larger image|open image in gallery|photo|of|slideshow|
    full screen|expand|collapse|subscribed|thank you for subscribing|enter your email|email address|your email|
    your email address|your name|submit|cancel|ok|accept|accept all|reject all|manage cookies|cookie settings|
    i accept|i agree|got it|agree|dismiss|no thanks|not now|send|go|privacy|privacy policy|terms|terms of use|
    terms of service|terms and conditions|cookie policy|contact|contact us|about|about us|advertise|
    advertise with us|careers|help|faq|feedback|sitemap|site map|legal|disclaimer|accessibility|privacy notice|
    code of ethics|editorial policy|corrections|report a typo|report an error|report a correction|get it|sorry|
    error|follow|follow us|following|unfollow|followers|join|join us|donate|get the app|leave a comment|
    leave a reply|add a comment|post a comment|write a comment|view comments|show comments|reply|report|
    comments|comment|no comments|cancel reply|join the discussion|hide comments|comments are closed|
    comments comments|key points|highlights|story highlights|breaking news|breaking|live|exclusive|updated|
    published|trending|min read|minute read|author|by|written by|tags|tag|topics|filed under|categories|
    editor's pick|editors' picks|author archive|view author archive|email the author|see author archive|
    publish date|date|posted|last updated|disclosure|read full article|read the full story|read the letter|
    read original article|in this article|in this story|print edition|e-paper|epaper|newsletter|newsletters|
    podcast|podcasts|crossword|games|related|see also|transcript|download|embed|copy embed code|
    to read the full story|warning|information
    """)
)
"""Lines that are a button, a link or a label, without their outer punctuation and numbers."""

SURE_OPENERS = phrases("""
    skip to |share this |share your thoughts|share on:|share via:|share:|follow him on |follow her on |
    follow them on|follow me on |follow us on |follow @|follow ap's |like us on |join us on |find us on |
    subscribe to our|sign up for|sign up here|sign up:|sign up to our|sign up to receive|get the day's |
    read more:|read also:|read next:|read:|see also:|watch:|listen:|related:|related article|related stories:|
    related post:|related content|related link|recommended:|recommended for you|don't miss:|must read:|
    click here to |click here for |tap here |image credit|image source|image copyright|image caption|image:|
    photo:|photos:|photo by |photos by |photo credit|photograph:|photographs:|picture by|image by |credit:|
    file photo|file image|file picture|file -|file –|file —|(photo|(image|(picture|(file|media caption|
    pictured:|caption:|©|(c) 20|all rights reserved|this site uses|this website uses|we use cookies|
    we and our partners|by continuing to use this|please check the opt-in|you must be logged|please log in|
    please sign in|already a subscriber|already have an account|to read the full|to continue reading|
    thanks for signing up|there was an error processing|have a tip?|got a tip?|got a story?|have a story?|
    do you have a story|like this story?|like this article?|enjoy this article?|if you enjoyed|
    for more information, visit|download the app|get the app|tags:|topics:|filed under|categories:|category:|
    keywords:|in this article:|first published |registration on or use|the material on this site may|
    community rules apply|post was not sent|disclosure:|about the author|about the writer|with files from |
    additional reporting|reporting by |(reporting by|(additional reporting|writing by |(writing by|(edited by|
    editing by |(editing by|more ap |leave a comment|leave a reply|be the first to comment|trending:|
    this article contains affiliate|this story contains affiliate|this post contains affiliate|
    hit the subscribe|copyright ©|copyright (c)|copyright 20|copyright 19|copyright @
""")
"""How a line begins that is no part of the story, whatever follows."""

LIKELY_OPENERS = phrases("""
    share on |share via |follow us|follow our|follow the author|follow @|like us |subscribe |sign up |get more |
    read more|read next|read on |read the full|see also|see more |more:|more on this|more stories |more news |
    recommended for|don't miss |must read:|advertisement |source:|send us |contact the author|
    contact the reporter|have you got a |want more |what do you think|download our |tags |tagged|published on|
    published:|posted on|posted in |posted by|updated:|last updated|last modified|originally published|view all|
    view full|view comments|view gallery|view more|view photos|all comments|comments (|be the first|
    note to readers|editor's note|disclaimer:|with reporting by|choose your|select your|change your|manage your|
    set as |print this|email this|send to |copy this|also see|continue reading|story continues|
    article continues|watch the full|watch more|watch live|listen to the full|listen to this|video:|picture:|
    pictures:|image |to view |back to |return to |top stories|popular on |trending now|sponsored content|
    brought to you by|paid for by|presented by|powered by|designed by|join our |join the conversation|see all |
    show more |load more |open in |visit us |visit our|order your |via email|related tag|related to this|
    breaking news email|contact us|also on |also read|read also|most read |most popular |by clicking |
    by signing up|by subscribing |by submitting |by using this|by continuing |compiled by |edited by|get our |
    get the latest |get breaking news|support our |you may also|you might also|above:|this content is |
    log in to |sign in to|create an account|enter your |do you rely|sorry, your |there was an error|
    turn on notifications|click here|click to |tap to |enjoyed this|have a tip|got a tip|for more stories|
    for more news|for more on|for the latest|to report a |let us know|tell us what|registration on|i agree
""")
"""How a line begins that is no part of the story when it is no sentence, or speaks to the reader."""

SURE_WITHIN = phrases("""
    all rights reserved|protected by recaptcha|may not be reproduced|may not be published, broadcast|
    contributed to this report|contributed to this story|contributed to this article|bloggers like this|
    javascript is disabled|participant in the amazon|affiliate commission|earn a commission|small commission|
    the associated press. all rights|work has appeared in|on twitter @|on twitter at @
""")
"""What a short line holds that is no part of the story."""

WITHIN = phrases("""
    getty images|privacy policy|terms of use|terms of service|terms & conditions|newsletter|your inbox|
    affiliate link|use cookies|uses cookies|cookie policy|unauthorized reproduction|contributed reporting|
    follow us on|follow him on twitter|follow her on twitter|subscribe to|subscribe now|subscribe today|
    sign up for|sign up today|click here|click the link|enable javascript|adblock|ad blocker|opt-out|
    image credit:|photo credit:|(image:|(photo:|(photo by|(image credit|image by|file photo|/reuters|/getty|
    /ap)|/afp|reuters/|ap photo|via ap)|afp via|(credit:|photo courtesy|submitted photo|handout photo|
    please be respectful of|your comment|comments are moderated|comment policy|registered trademark|
    can be reached at|may be reached at|reach him at|reach her at|delivered to your|delivered through your|
    a subscription|cancel anytime|advertisement - |we may receive
""")
"""What a short line holds that is no part of the story when it is no sentence, or speaks to the reader."""

BIOGRAPHY = phrases("""
    is a freelance|is a staff writer|is a senior writer|is a reporter for|is a reporter at|is a senior reporter|
    is an editor at|is a contributing|is a columnist|is the author of|is a journalist based|
    is a correspondent for|covers politics for|is a writer based|is a fellow at|is a professor of|
    joined the staff|is a news editor
""")
"""What the last line of an article holds when it tells who its author is."""

ENDS = frozenset(
    phrases("""
    most popular|most read|most viewed|most shared|most commented|most recent|trending|trending now|
    trending stories|popular|popular now|popular stories|popular this week|recent articles|recent posts|
    recent stories|recent news|latest|latest news|latest stories|latest articles|latest videos|latest posts|
    related|related articles|related news|related stories|related posts|related links|related topics|
    related tags|related content|related coverage|related items|related reading|related videos|recommended|
    recommended for you|recommended stories|recommended reading|you may also like|you might also like|
    you may like|more stories|more news|more from|more like this|more on this story|more on this topic|
    more to read|more great|read next|read this next|up next|what to read next|editor's picks|editors' picks|
    top stories|top news|top videos|don't miss|must read|must reads|must watch|around the web|
    from around the web|from the web|from our partners|sponsored stories|sponsored links|promoted stories|
    promoted content|paid stories|comments|leave a comment|leave a reply|post a comment|add a comment|
    join the conversation|join the discussion|view comments|about the author|about the writer|about the authors|
    author bio|tags|topics|filed under|categories|previous post|next post|previous article|next article|
    previous story|next story|contact us|terms of use|privacy policy|advertise with us|site map|
    you may also be interested in|also in the news|in other news|other stories|other news|stories you may like|
    want more stories like this|more coverage|more headlines|latest headlines|story timeline|
    elsewhere on the web|before you go
    """)
)
"""Whole lines after which the article seldom goes on, without their outer punctuation and numbers."""
