"""Organisations, documents and places: what can speak, or be named, without being a person."""

ORGANISATION_WORDS = frozenset(
    """
    University College School Institute Academy Department Ministry Agency Bureau Office Commission Committee
    Council Court Congress Senate Parliament Assembly House Board Authority Administration Association Union
    League Federation Foundation Fund Trust Society Party Group Inc Inc. Corp Corp. Co Co. Ltd Ltd. LLC LLP Plc PLC
    Company Companies Corporation Bank Capital Partners Holdings Industries Airlines Airways Motors Systems
    Technologies Technology Times Post Journal Herald Tribune News Press Guardian Globe Gazette Chronicle Review
    Magazine Radio Network Networks Television Channel Media Church Hospital Center Centre Clinic Museum Library
    Police Force Forces Army Navy Service Services Team Club FC United City_ Team Coalition Alliance Network
    Campaign Conference Convention Organization Organisation Project Program Programme Initiative Center Caucus
    Action PAC Division Unit Battalion Brigade Guard Corps Act Bill Law Amendment Treaty Agreement Accord Plan
    Street Avenue Road Boulevard Lane Square Park Bridge Tower Building Hall Hotel Stadium Arena Airport Station
    River Lake Mountain Mount Island Islands Valley Beach Bay Coast County Province District Region State States
    Nations Kingdom Republic Emirates Ocean Sea Gulf War Games Cup Olympics Championship Award Awards Prize
    Festival Day Week Month Tuesday_ Fed Treasury Pentagon Kremlin White_ Supreme_ Circuit Exchange Index Index
    Research Studies Policy Security Affairs Defense Defence Health Education Justice_ Homeland Labor Labour
    Commerce Transportation Energy Rights Freedom Energies Oil Gas Power Electric Steel Bancorp Financial Insurance
    Typhoon Hurricane Cyclone Storm Tropical Cabinet Chamber Registry Secretariat Directorate Embassy
    Consulate Tribunal Inquiry Survey Poll Report
    Survey Study Company Cathedral Temple Mosque Bureau Theatre Theater Orchestra Opera Gallery
    """.split()
)
"""Capitalised words that make a run of names an organisation, a place or a thing."""

ORGANISATION_NOUNS = frozenset(
    """
    fund utility fleet orchestra synod union operator campaign company firm group agency department ministry
    government administration office bureau commission
    committee council court board party union association organization organisation foundation university college
    school hospital bank newspaper paper magazine network station channel website site team club league federation
    police army military embassy parliament congress senate tribunal panel jury coalition alliance charity trust
    church authority service institute centre center think-tank outlet publisher airline manufacturer retailer
    supplier utility regulator watchdog lobby startup corporation business brand crowd audience delegation family
    community administration caucus task-force body side camp public mob press pentagon kremlin
    """.split()
)
"""Lower-case nouns of bodies that speak."""

DOCUMENT_NOUNS = frozenset(
    """
    report study survey poll statement letter email e-mail memo document documents filing lawsuit suit complaint
    indictment affidavit ruling order opinion decision judgment verdict resolution bill law act treaty constitution
    article editorial column op-ed story post tweet tweets message note text headline caption sign slogan banner ad
    advert advertisement commercial video transcript book memoir manifesto website blog release announcement speech
    pamphlet flyer leaflet brochure petition notice warning plan proposal platform analysis paper review audit
    findings data figures results records papers emails texts letters messages posts ads signs narrator description
    entry chapter passage line lines quote tagline motto inscription plaque guidance guidelines rules policy
    brief summary deal agreement contract clause amendment warrant subpoena testimony
    """.split()
)
"""Nouns of what is written and can be said to say something."""

PLACES = frozenset(
    """
    Afghanistan Africa Alabama Alaska Albania Algeria America Angola Antarctica Argentina Arizona Arkansas Asia
    Atlanta Australia Austria Bahrain Bangladesh Baltimore Beijing Belarus Belgium Berlin Bolivia Bosnia Boston
    Botswana Brazil Britain Brooklyn Brussels Bulgaria California Cambodia Cameroon Canada Chicago Chile China
    Cleveland Colombia Colorado Congo Connecticut Croatia Cuba Cyprus Dallas Delaware Delhi Denmark Denver Detroit
    Dubai Dublin Ecuador Egypt England Estonia Ethiopia Europe Finland Florida France Georgia Germany Ghana Greece
    Guatemala Haiti Hawaii Honduras Houston Hungary Iceland Idaho Illinois India Indiana Indonesia Iowa Iran Iraq
    Ireland Israel Istanbul Italy Jakarta Jamaica Japan Jerusalem Johannesburg Kansas Kentucky Kenya Korea Kosovo
    Kuwait Kyiv Lagos Latvia Lebanon Libya Lithuania London Louisiana Luxembourg Madrid Maine Malaysia Malta
    Manchester Manhattan Maryland Massachusetts Mexico Miami Michigan Milwaukee Minneapolis Minnesota Mississippi
    Missouri Moldova Mongolia Montana Montenegro Morocco Moscow Mozambique Mumbai Myanmar Nairobi Namibia Nebraska
    Nepal Netherlands Nevada Nicaragua Niger Nigeria Norway Ohio Oklahoma Oman Ontario Oregon Orlando Pakistan
    Palestine Panama Paraguay Paris Pennsylvania Peru Philadelphia Philippines Phoenix Pittsburgh Poland Portland
    Portugal Qatar Quebec Queens Romania Rome Russia Rwanda Sacramento Scotland Seattle Senegal Serbia Shanghai
    Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Sydney Syria Taiwan Tanzania Tehran
    Tennessee Texas Thailand Tokyo Toronto Tunisia Turkey Uganda Ukraine Uruguay Utah Uzbekistan Venezuela Vermont
    Vienna Vietnam Virginia Wales Warsaw Washington Wisconsin Wyoming Yemen Zambia Zimbabwe Carolina Dakota
    Jersey Hampshire York Angeles Francisco Vegas Orleans Antonio Diego Kong
    Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky Md Mich Minn Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wis Wyo
    U.S. U.K. U.N. E.U. US UK EU UN USA D.C. U.S.A. N.Y. N.J. N.H. N.C. S.C. N.D. S.D. N.M. R.I. L.A. B.C.
    """.split()
)
"""Countries, US states and cities that open names of offices and bodies."""

DEMONYMS = frozenset(
    """
    American African Asian European British English Scottish Welsh Irish French German Italian Spanish Portuguese
    Dutch Belgian Swiss Austrian Swedish Norwegian Danish Finnish Polish Czech Hungarian Romanian Bulgarian Greek
    Turkish Russian Ukrainian Israeli Palestinian Egyptian Syrian Iraqi Iranian Saudi Indian Pakistani Bangladeshi
    Chinese Japanese Korean Vietnamese Thai Malaysian Indonesian Filipino Australian Canadian Mexican Brazilian
    Argentine Colombian Venezuelan Cuban Nigerian Kenyan Ghanaian Ethiopian Muslim Christian Jewish Catholic Hindu
    Sikh Buddhist Protestant Republican Republicans Democratic Democrat Democrats Conservative Labour Liberal Green
    Libertarian Tory Independent Latino Hispanic Arab Western Eastern Northern Southern Americans GOP Tories Russians
    Chinese Germans Saudis Californian Texan Scot Scots Spaniard Spaniards Dane Danes Swede Swedes Pole Poles Turk
    Turks Briton Britons Israelis Iranians Nigerians Afghan Afghans Albanian Algerian Angolan Armenian Azerbaijani
    Bahraini Belarusian Bolivian Bosnian Burmese Burundian Cambodian Cameroonian Chilean Congolese Croatian Cypriot
    Dominican Ecuadorian Emirati Eritrean Estonian Fijian Gambian Guatemalan Haitian Honduran Icelandic Jamaican
    Jordanian Kazakh Kosovan Kuwaiti Laotian Latvian Lebanese Liberian Libyan Lithuanian Malawian Malian Maltese
    Moldovan Mongolian Moroccan Mozambican Namibian Nepalese Nepali Nicaraguan Omani Panamanian Peruvian Qatari
    Rwandan Salvadoran Samoan Senegalese Serbian Singaporean Slovak Slovenian Somali Sudanese Taiwanese Tanzanian
    Tongan Tunisian Ugandan Ukrainians Uruguayan Uzbek Venezuelans Yemeni Zambian Zimbabwean
    """.split()
)
"""Peoples, faiths and parties: adjectives before an office, nouns of groups."""
