"""The commonest little words of languages written in letters: by them a language is recognised and prose known.

One entry a language, by its ISO 639-1 code. Words that two near relatives share stand in both.
"""

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": """
            the of and to in a is that for it was on with as his he be at by i this had not are but from or
            have an they which you were her she there been their we when who will more if no out so said what
            its about into than them can only other time would has could some these may then do our like over
            also after him because those how while before where many such through between both under said
            during being each against my your
        """,
        "de": """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden
            aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur
            oder aber vor zur bis mehr durch man sein wurde wenn können gegen vom schon ihre ihr unter wir ich
            diese seine kein kann
        """,
        "fr": """
            de la le et les des en un une du dans est que qui pour par sur pas plus au ne se ce il sont avec
            son sa ses aux ou mais comme elle on nous vous cette été leur ont même aussi ces fait être dont
            après sans entre était deux avait tout selon leurs très où depuis contre je lui peut
        """,
        "es": """
            de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me
            si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde
            está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde
        """,
        "pt": """
            de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu
            sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus
            quem nas me esse eles você essa num nem suas meu às minha têm foi são está ser há sobre ainda
        """,
        "it": """
            di e il la che in a per un del è le con si da non una i dei nel alla al della più sono ha gli come
            ma lo dal anche delle ai su nella se o loro stato questo questa dalla essere hanno cui ad tra era
            dopo sua suo degli alle sul ci fra due tutti quando ancora ed sulla prima molto
        """,
        "nl": """
            de van het een en in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit
            naar heeft door over ze wordt hij was worden had of hebben ik meer we wel kan geen werd tot deze
            tegen onder zo moet na omdat wat al zich haar dit veel zei
        """,
        "sv": """
            och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så
            kan när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade
            alla andra mycket än här då sedan över bara blir upp även vad
        """,
        "da": """
            og i at det er en til på af for den som med de ikke har der et om han fra var men vi jeg så kan
            ved sig efter også blev nu sin eller over skal vil ud hun være havde hvor mod år når under mere
            kun alle ville bliver op hvad siger dem end blevet
        """,
        "no": """
            og i det at er en på til som for med av de den har ikke et om han var men vi fra seg jeg så kan
            ved etter også ble nå sin eller over skal vil ut hun være hadde der mot år når under mer bare alle
            ville blir opp hva sier dem enn blitt fordi hvor noe
        """,
        "fi": """
            ja on ei se että oli hän ovat mutta kun niin myös kuin ole joka sen tai jos vain mukaan nyt mitä
            hänen olisi jo sekä ollut jotka mitään kanssa vielä sitä koska voi sanoo sitten ne enää tämä tämän
            noin kertoo vuonna jälkeen siitä
        """,
        "pl": """
            i w na z do się nie że to jest o jak za od po co ale przez dla tym już tylko był czy tego jego
            oraz może ma było ich być są więc tak przed gdy także jej pod która które który będzie roku ze
            bardzo została by jednak
        """,
        "cs": """
            a v se na je že s z do o to i za ve pro jako by ale si k po které od jsou který už byl tak jsem
            podle při bylo byla jeho jen však nebo až také být když před která více jak není ještě mezi může
            roku jsme
        """,
        "sk": """
            a v sa na je že s z do o to i za vo pre ako by ale si k po ktoré od sú ktorý už bol tak som podľa
            pri bolo bola jeho len však alebo až tiež byť keď pred ktorá viac nie ešte medzi môže roku sme
        """,
        "hu": """
            a az és hogy nem is egy ez de volt meg csak már még mint vagy el azt ha kell ki lesz van után ezt
            sem majd le pedig között szerint lehet ami aki arra ezek azonban most nagyon amely több mert
        """,
        "ro": """
            de și în a la cu pe să nu că din o un mai este ce care pentru se au fost prin al sau dar ca fi le
            lui după sunt ar ale acest această când dacă lor între va ei iar cei până fără cele către
        """,
        "tr": """
            ve bir bu da de için ile olarak daha çok olan gibi ne en o kadar sonra ki var ise ya her ama
            olduğu tarafından göre değil oldu iki yeni şu mi mı içinde dedi büyük ancak bin son hem
        """,
        "id": """
            yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut bisa ada
            mereka sudah atau saat oleh kata telah menjadi para kami kepada adalah lebih bahwa seperti secara
            tahun orang setelah ia hanya namun bagi
        """,
        "vi": """
            và của là có các trong được cho không với một những đã người này khi đến ra từ để về vào như cũng
            trên sẽ tại năm nhiều phải làm nhưng theo đó bị sau ông
        """,
        "sw": """
            na ya wa kwa ni katika za la cha kuwa hiyo huo kama pia hii hayo baada yake lakini huu watu
            alisema wake hilo sasa huyo kutoka vya wao ili kuhusu amesema mwaka
        """,
        "ca": """
            de la que i el en a els les per un del una amb és no se al ha dels més com però o va són seva
            aquest aquesta també hi ser molt seu han quan entre sobre fins des perquè tot
        """,
        "hr": """
            i je u se na da su za od s o kao što koji će iz to ne a bi ili do nije po koja ali koje još samo
            više kako rekao ako sve bio kada već biti te zbog godine nakon
        """,
        "ru": """
            и в на не что с по как это он из к но за от для его о у так же мы а то все бы было или был она они
            того также только после если когда уже при до их будет этого чтобы года ее может
        """,
        "uk": """
            і в на не що з та до як це у за про від для його але він по й також які був або щоб було який вже
            її ми їх після під якщо коли так року через буде того може над є
        """,
        "bg": """
            на и да в се от за не че с е по са ще като но това до си или към при след който ги които беше той
            така само във има му има бъде може ако през още когато със те
        """,
        "tl": """
            ang ng sa na mga ay at si ni kay para hindi ito niya kung nang may mula pero din rin siya kanyang
            nila sila ako ko mo pa ba lang naman dahil matapos noong isang ayon bilang ating kaniyang
        """,
        "ha": """
            da na a ya ta ba su shi ita kuma cewa domin wannan wadda wanda za ne ce ke kan cikin bayan amma ko
            mai don daga yi sun ana yana tana suna haka sai
        """,
        "cy": """
            yn y yr ar o i a ac mae bod wedi ei eu gan ond fel oedd hyn ddim ni fod sydd nad nid dweud dywedodd
            roedd byddai bydd gyda cael hefyd neu mewn rhai ôl
        """,
        "yo": """
            ní ti tí ni awọn àwọn fún láti pé ó wọn kan náà ṣe sì kò bá yìí gbogbo ọdún lati pe si fun naa o
        """,
        "ig": """
            na nke ndị ọ bụ ya ka e ga maka mana ma si ihe ha bụrụ kwuru onye dị afọ nwere
        """,
        "so": """
            oo ku ka iyo in ay uu waa la ah ee soo kale kala aan waxa waxaa si ayaa sidoo hadda dalka uga
            sheegay
        """,
        "ms": """
            yang dan di itu ini dengan untuk pada tidak akan dalam ke oleh bagi kata beliau telah adalah juga
            dari tersebut kerana ialah berkata mereka boleh ada daripada katanya serta
        """,
        "af": """
            die van en in is het nie dat te vir met wat op om aan sy hy ook was word haar hulle maar deur na sal
            kan gesê nou so as by uit
        """,
        "ga": """
            an na ar agus a go le i is tá sé ní do leis ach nach bhí ag don seo sin air gur bhfuil mar ó sa
        """,
        "sq": """
            e të në dhe një i për me që nga është se ka nuk si më kjo u do ishte por tha janë kanë edhe ai
        """,
        "et": """
            ja on ei et see ta kui oli ning aga ka mis seda oma kes pole või siis veel ütles üle
        """,
        "lt": """
            ir į kad su yra iš tai bet ne jis buvo apie kaip o po per tik už taip dėl pat nuo šis
        """,
        "lv": """
            un ir ka no uz ar par tas bet arī kas nav bija pie viņš lai tā gan pēc ne vai to
        """,
        "sl": """
            in je v na da se za so ki z pa po bi tudi kot s še ni od ali bo pri kar ob sta
        """,
        "is": """
            og að í á er sem um til við með ekki en það var fyrir af hann segir eru hafa því frá verður
        """,
        "eu": """
            eta da ez ere bat dira du hori baina zuen dute egin den izan dela esan zen
        """,
    }.items()
}
"""The words of each language, in small letters."""

COMMONEST = frozenset(word for words in FUNCTION_WORDS.values() for word in words if len(word) > 1) | {
    "a",
    "i",
    "o",
    "y",
    "e",
    "à",
}
"""All of them together."""
