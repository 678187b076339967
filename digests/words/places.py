"""Cities that reports are sent from under their name alone: in front of a colon, or not in capitals."""

from digests.words.listing import phrases

DATELINE_CITIES = frozenset(
    phrases("""
    abidjan|abu dhabi|abuja|accra|addis ababa|aden|albany|algiers|almaty|amman|amsterdam|ankara|astana|athens|
    atlanta|auckland|austin|baghdad|baku|baltimore|bamako|bangalore|bangkok|barcelona|beijing|beirut|belfast|
    belgrade|bengaluru|berlin|bern|bhopal|birmingham|bogota|bogotá|bonn|boston|brasilia|brasília|bratislava|
    brisbane|brussels|bucharest|budapest|buenos aires|cairo|calgary|canberra|cape town|caracas|cardiff|
    charlotte|chennai|chicago|cincinnati|cleveland|cologne|colombo|copenhagen|dakar|dallas|damascus|
    dar es salaam|delhi|denver|detroit|dhaka|doha|dubai|dublin|durban|edinburgh|frankfurt|freetown|gaza|geneva|
    glasgow|guatemala city|guwahati|hamburg|hanoi|harare|havana|helsinki|hong kong|honolulu|houston|hyderabad|
    indianapolis|islamabad|istanbul|jakarta|jerusalem|johannesburg|kabul|kampala|karachi|kathmandu|khartoum|
    kiev|kigali|kingston|kinshasa|kolkata|kuala lumpur|kuwait city|kyiv|kyoto|la paz|lagos|lahore|las vegas|
    leeds|leicester|lilongwe|lima|lisbon|liverpool|ljubljana|london|los angeles|luanda|lucknow|lusaka|
    luxembourg|lyon|madrid|managua|manama|manchester|manila|maputo|marrakesh|marseille|melbourne|mexico city|
    miami|milan|milwaukee|minneapolis|minsk|mogadishu|monaco|monrovia|monterrey|montevideo|montreal|montréal|
    moscow|mumbai|munich|muscat|nagoya|nairobi|new delhi|new orleans|new york|newcastle|nicosia|oklahoma city|
    osaka|oslo|ottawa|panama city|paris|patna|perth|peshawar|philadelphia|phnom penh|phoenix|pittsburgh|
    port louis|port-au-prince|prague|pretoria|pristina|pune|pyongyang|quebec city|quetta|quito|ramallah|
    rawalpindi|reykjavik|riga|rio de janeiro|riyadh|rome|salt lake city|san antonio|san diego|san francisco|
    san josé|san juan|sana'a|santiago|sao paulo|são paulo|sarajevo|seattle|seoul|shanghai|sheffield|shenzhen|
    singapore|skopje|sofia|srinagar|st louis|st. louis|stockholm|strasbourg|sydney|taipei|tallinn|tashkent|
    tbilisi|tegucigalpa|tehran|tel aviv|the hague|thimphu|tirana|tokyo|toronto|tripoli|tunis|turin|ulaanbaatar|
    united nations|vancouver|vatican city|venice|vienna|vilnius|warsaw|washington|wellington|windhoek|winnipeg|
    yangon|yaounde|yaoundé|yerevan|zagreb|zurich|zürich|wien|münchen|köln|rom|mailand|brüssel|moskau|warschau|
    prag|genf|athen|kairo|londres|bruxelles|genève|pékin|moscou|roma|milano|torino|napoli|parigi|londra|lisboa|
    bruselas|nueva york|ciudad de méxico|ginebra|berna
    """)
)
"""In small letters."""

NO_PLACES = frozenset(
    """
    A AN THE I Q QUESTION ANSWER BREAKING UPDATE UPDATED WATCH NOTE EXCLUSIVE OPINION REVIEW LIVE ANALYSIS RELATED DEAR
    IN AT ON FROM BY TO OF FOR EDITORIAL COMMENT CORRECTION FACTBOX TIMELINE VIDEO PHOTOS READ SPOILER WARNING JUST FILE
    PREVIEW INTERVIEW COLUMN
    """.split()
)
"""Words in capitals that open a paragraph before a dash and are no place."""
