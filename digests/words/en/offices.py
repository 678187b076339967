"""Honorifics, offices, trades and family ties: the words that say who somebody is."""

MALE_HONORIFICS = frozenset(
    """
    Mr. Mr Sir Lord Herr Señor Signor Monsieur Shri Pak Encik Tuan Alhaji Don Oba Father Fr. Brother
    """.split()
)
FEMALE_HONORIFICS = frozenset(
    """
    Mrs. Mrs Ms. Ms Miss Madam Madame Dame Lady Frau Señora Signora Smt. Smt Shrimati Begum
    Hajia Alhaja Doña Dona Sra. Srta. Mme Mme. Puan Sister
    """.split()
)
OTHER_HONORIFICS = frozenset(
    """
    Dr. Dr Prof. Prof Mx. Mx Hon. Rev. Rev Reverend Datuk Dato Dato' Tun Haji Sheikh Shaikh Imam Rabbi
    Pastor Messrs. Justice_ Ustaz Chief_ Monsignor Msgr. Sri_ Swami Maulana Mullah Ayatollah Tengku
    Tunku Seri Rt. Rt Ven. Very
    """.split()
)
"""Honorifics that either may bear."""

ABBREVIATED_OFFICES = frozenset(
    """
    Sen. Sens. Rep. Reps. Gov. Govs. Lt. Gen. Col. Capt. Cmdr. Sgt. Maj. Adm. Cpl. Pvt. Pres. Supt. Det.
    Insp. Cllr. Amb. Atty. Brig. Sen Rep Gov Lt Gen Col Capt Sgt Maj Adm Cllr PC DC DS DI DCI Cdr.
    Const. MP MEP MLA
    """.split()
)

SPELLED_OUT = {
    "sen.": "senator",
    "rep.": "representative congressman congresswoman lawmaker",
    "gov.": "governor",
    "cllr": "councillor",
    "det.": "detective",
    "justice": "judge",
    "mep": "lawmaker",
    "mp": "lawmaker",
    "gen.": "general",
    "col.": "colonel",
    "capt.": "captain",
    "lt.": "lieutenant",
    "sgt.": "sergeant",
    "sens.": "senator",
}
"""What an office is called again: after "Cllr Amina Shah" she is "the councillor"."""

_OFFICES = """
    president vice-president secretary governor senator representative congressman congresswoman mayor
    councilman councilwoman councillor councilor councilmember alderman alderwoman commissioner speaker
    minister premier chancellor king queen prince princess emperor pope cardinal archbishop bishop judge
    justice attorney prosecutor solicitor barrister sheriff marshal general admiral colonel captain
    major lieutenant sergeant corporal officer detective inspector constable superintendent commander
    chief chairman chairwoman chairperson chair director executive manager administrator ambassador
    envoy deputy professor coach treasurer comptroller controller clerk registrar dean provost principal
    rector delegate lawmaker assemblyman assemblywoman assemblymember selectman trustee chaplain consul
    undersecretary under-secretary ombudsman leader whip ranger pilot ceo cfo coo cto spokesman
    spokeswoman spokesperson sultan emir sheikh chieftain taoiseach midfielder striker goalkeeper
    defender quarterback pitcher winger skipper
"""

_TRADES = """
    spokesman spokeswoman spokesperson spokespeople spokesmen official adviser advisor aide analyst
    economist expert lawyer attorney counsel strategist consultant pollster operative activist organizer
    organiser advocate campaigner lobbyist historian author writer novelist poet journalist reporter
    correspondent columnist editor blogger critic host anchor broadcaster commentator pundit moderator
    interviewer publisher producer filmmaker actor actress singer musician comedian artist rapper
    designer architect engineer scientist researcher scholar academic professor teacher lecturer student
    graduate doctor physician surgeon nurse psychologist psychiatrist therapist paramedic midwife
    epidemiologist virologist biologist physicist chemist geologist astronomer climatologist
    meteorologist forecaster entrepreneur businessman businesswoman executive investor banker broker
    trader developer founder co-founder cofounder owner co-owner manager supervisor worker employee
    employer partner member resident citizen voter supporter opponent candidate nominee front-runner
    frontrunner challenger incumbent rival democrat republican conservative liberal senator governor
    mayor president minister lawmaker legislator politician councillor councilman councilwoman
    councilmember commissioner congressman congresswoman representative delegate superdelegate diplomat
    ambassador envoy negotiator mediator prosecutor judge justice magistrate juror witness defendant
    plaintiff victim survivor suspect officer policeman policewoman detective investigator agent soldier
    veteran general commander captain lieutenant sergeant colonel admiral sheriff trooper firefighter
    guard warden chief head leader boss chair chairman chairwoman chairperson director secretary
    treasurer coordinator organiser administrator superintendent principal coach trainer player striker
    midfielder goalkeeper defender quarterback forward winger captain skipper athlete sprinter swimmer
    golfer boxer champion pastor priest bishop rabbi imam minister reverend nun monk theologian farmer
    fisherman driver pilot sailor miner builder carpenter electrician plumber mechanic waiter waitress
    bartender chef baker shopkeeper grocer cashier clerk accountant auditor librarian curator translator
    interpreter volunteer donor fundraiser philanthropist billionaire millionaire mogul tycoon retiree
    pensioner homemaker housewife mother father son daughter wife husband brother sister cousin uncle
    aunt grandmother grandfather grandson granddaughter niece nephew widow widower friend neighbor
    neighbour colleague classmate roommate girlfriend boyfriend fiancé fiancée mom dad mum parent person
    man woman boy girl teenager kid guy someone somebody critic observer insider source attendee
    participant protester protestor demonstrator migrant refugee immigrant tenant landlord customer
    client consumer passenger patient inmate prisoner gunman hacker statistician mathematician
    philosopher sociologist anthropologist archaeologist ecologist conservationist biographer
    screenwriter playwright photographer painter sculptor specialist technician contractor vendor seller
    buyer tourist visitor traveler traveller commuter cyclist constituent taxpayer respondent panelist
    panellist contributor staffer intern assistant associate vice-president ex-president ex-wife
    ex-husband czar king queen prince princess pope prime-minister deputy premier chancellor speaker
    whip lieutenant envoy regulator watchdog co-author co-chair co-chairman co-chairwoman businessperson
    salesman saleswoman salesperson stockbroker realtor barista veterinarian dentist pharmacist
    radiologist oncologist pediatrician paediatrician cardiologist neurologist microbiologist
    ornithologist oceanographer seismologist volcanologist hydrologist entomologist zoologist botanist
    agronomist geneticist neuroscientist criminologist demographer geographer linguist musicologist
    conductor composer soprano tenor mover rider crofter runner jockey wrestler bowler batsman batter
    spinner fielder keeper referee umpire tribunal-judge gran granny grandma grandad grandpa nan twin
    teammate team-mate newcomer debutant teenager pensioner reader trapper hunter shepherd grazier
    rancher plucker weaver potter blacksmith cobbler tailor hairdresser cook dispatcher trawlerman
    beekeeper gardener janitor caretaker porter cleaner conductor signalman docker choreographer dancer
    ballerina guitarist drummer bassist frontman vocalist songwriter
    lady auctioneer fishmonger greengrocer ironmonger gamekeeper signaller crewman laureate planter barber
    farmhand
"""

LETTERS_AFTER_NAMES = frozenset("KC QC SC OBE MBE CBE MD PhD Ph.D. SJ FRS".split())
"""Honours and degrees after a name, which are no part of it."""

NO_ROLES = frozenset(
    """
    man woman boy girl lady guy kid person someone somebody teenager parent mother father son daughter wife husband
    brother sister friend neighbour neighbor driver passenger victim suspect witness defendant visitor tourist customer
    caller reader pensioner patient resident gunman
    """.split()
)
"""What anybody may be called for a moment: no role, and no way to say who is meant."""

OFFICES_AFTER_NAMES = frozenset("MP MEP MSP MLA TD".split())
"""Seats in a parliament that stand after a name as letters do."""

WITH_FIRST_NAMES = frozenset("Sir Dame Sheikh Shaikh Sheikha Pope King Queen Prince Princess Emperor".split())
"""Honorifics and offices that go with a first name alone: "Sir Keir"."""

SURNAMES_TOO = frozenset(
    """
    Baker Barber Boss Bowler Brewer Butler Carpenter Carter Cleaner Conductor Cook Cooper Driver Farmer Fielder Fisher
    Forward Friend Gardener Guard Hunter Jockey Keeper Lawyer Major Mason Miller Miner Parker Partner Piper Player
    Porter Potter Prior Reader Rider Runner Sailor Salmon Seller Shepherd Singer Skipper Slater Smith Spinner Tailor
    Teacher Trapper Turner Twin Usher Ward Warden Weaver Whip Winger
    """.split()
)
"""Trades that, capitalised, are surnames more often than what somebody does."""

_IRREGULAR_PLURALS = """
    spokesmen spokeswomen businessmen businesswomen congressmen congresswomen men women people children
    wives policemen aldermen fishermen salesmen councilmen police officials lawmakers residents
    democrats republicans firefighters detectives activists nominees folks
"""


def _plural(noun: str) -> str:
    """The regular plural: "ally" → allies, "boss" → bosses."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")


OFFICES = frozenset(word.capitalize() for word in _OFFICES.split()) | {"CEO", "CFO", "COO", "CTO", "PM", "DA"}
"""Offices as they stand capitalised before a name."""

PERSON_NOUNS = frozenset(_TRADES.split()) | frozenset(_OFFICES.split())
"""Offices, trades and ties of one person, in lower case."""

PLURAL_PERSON_NOUNS = (
    frozenset(map(_plural, PERSON_NOUNS)) | frozenset(_IRREGULAR_PLURALS.split())
) - PERSON_NOUNS
"""The same of several: "officials", "residents"."""

FEMALE_NOUNS = frozenset(
    """
    spokeswoman chairwoman congresswoman councilwoman assemblywoman alderwoman businesswoman policewoman
    saleswoman actress waitress housewife mother daughter wife sister aunt grandmother granddaughter
    niece widow girlfriend fiancée mom mum woman girl queen princess ex-wife nun ballerina stepmother
    stepdaughter heroine
    """.split()
)
MALE_NOUNS = frozenset(
    """
    spokesman chairman congressman councilman assemblyman alderman businessman policeman salesman
    fisherman father son husband brother uncle grandfather grandson nephew widower boyfriend dad man boy
    king prince ex-husband monk priest pope gunman stepfather stepson frontman
    """.split()
)

ROLE_MODIFIERS = frozenset(
    """
    former ex- acting interim senior junior deputy vice assistant associate chief top longtime long-time
    veteran retired late incoming outgoing current then new founding managing executive general national
    federal state local city county town village district regional central presidential congressional
    gubernatorial senatorial mayoral campaign party police fire school college university hospital
    company bank team club union church government military army navy defence defense foreign finance
    health education environment trade justice interior home transport energy labour labor agriculture
    housing public private political legal medical financial economic social civil human criminal
    constitutional environmental international global world prime attorney press communications policy
    media news radio television tv sports data research science climate security intelligence
    counterterrorism immigration border transition budget tax house senate council board committee
    commission department ministry agency office opposition majority minority ranking lead head research
    real estate estate billionaire conservative liberal progressive republican democratic independent
    left-wing right-wing far-right far-left evangelical prominent leading famed legendary self-described
    first second third two-time three-time fellow co- longtime young old local business marketing
    technology tech software investment hedge fund private equity football soccer basketball baseball
    hockey cricket rugby tennis head assistant line national-security national grand high supreme
    """.split()
)
"""Lower-case words that belong to a role before a name: "former deputy campaign manager"."""

ROLE_VERBS = frozenset(
    """
    leads heads runs chairs speaks trades sells grows farms keeps makes drives advises edits represents
    directs manages oversees represents owns founded co-founded founded coaches
    teaches captains commands edits studies led headed ran chaired directed managed oversaw represented
    owned coached taught serves served works worked writes hosts presides specializes specialises
    researches
    """.split()
)
"""Verbs of a relative clause that does a role's work: "who leads the bureau"."""
