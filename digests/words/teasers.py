"""How a line begins that only points to another article, in the languages of news beside English."""

from digests.words.listing import phrases

TEASERS = phrases("""
    leer más:|lea también|lea además|te puede interesar|le puede interesar|más información:|ver también|
    siga leyendo|lire aussi|à lire aussi|à lire :|lire la suite|voir aussi|sur le même sujet|lesen sie auch|
    lesen sie mehr|mehr zum thema|lesen sie hier|auch interessant:|das könnte sie auch interessieren|
    leia também|leia mais|saiba mais|veja também|leggi anche|(leggi anche|leggi di più|potrebbe interessarti|
    lees ook|lees verder|läs också|läs även|läs mer|les også|læs også|lue myös|czytaj też|czytaj także|
    czytaj również|přečtěte si|čtěte také|читайте также|читайте ещё|читайте еще|читайте також|citește și|
    ayrıca oku|baca juga|xem thêm|もっと読む|関連記事|相关阅读|延伸阅读|관련기사
""")
"""In small letters."""
