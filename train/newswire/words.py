"""The words that the grammar draws from."""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]


def given_names():
    """The crate's table of given names, those of one word."""
    lines = (ROOT / "data" / "given_names.tsv").read_text(encoding="utf-8").splitlines()
    names = (line.split("\t")[0] for line in lines if not line.startswith("#"))
    return sorted(name.title() for name in names if re.fullmatch(r"[a-z]+", name))


STATES = """Niger Mali Ukraine Russia France Germany Iran Iraq Syria Israel Egypt Libya Sudan Chad Kenya Somalia Ethiopia Eritrea Uganda
Rwanda Burundi Angola Zambia Zimbabwe Nigeria Ghana Senegal Togo Benin Liberia Algeria Morocco Tunisia Turkey Greece Cyprus Bulgaria
Romania Hungary Poland Serbia Croatia Bosnia Albania Kosovo Armenia Azerbaijan Georgia Kazakhstan Uzbekistan Tajikistan Afghanistan
Pakistan India Nepal Bangladesh Myanmar Thailand Cambodia Vietnam Laos Malaysia Indonesia Japan China Taiwan Mongolia Australia Canada
Mexico Cuba Haiti Nicaragua Honduras Colombia Venezuela Ecuador Peru Bolivia Brazil Chile Argentina Paraguay Britain Ireland Spain
Portugal Italy Austria Belgium Denmark Norway Sweden Finland Estonia Latvia Lithuania Belarus Moldova Lebanon Jordan Kuwait Qatar Bahrain
Yemen Oman Yugoslavia Zaire""".split()
CAPITALS = """Paris Moscow Kyiv Kiev Bamako Niamey Beijing Tokyo Tehran Baghdad Damascus Cairo Tripoli Khartoum Nairobi Mogadishu Ankara
Athens Belgrade Zagreb Sarajevo Baku Yerevan Tbilisi Islamabad Delhi Kabul Dhaka Bangkok Hanoi Jakarta Manila Seoul Pyongyang Canberra Ottawa
Havana Caracas Bogota Lima Brasilia London Dublin Madrid Lisbon Rome Vienna Brussels Berlin Warsaw Prague Budapest Bucharest Sofia Minsk
Washington Riyadh Doha Kuwait Beirut Amman Jerusalem Sanaa Algiers Rabat Tunis Dakar Abuja Accra Kinshasa Kigali Luanda Harare Pretoria
Geneva Strasbourg Stockholm Oslo Helsinki Copenhagen""".split()
PLACES = """Aleppo Homs Basra Mosul Kandahar Herat Gaza Hebron Benghazi Misrata Darfur Juba Goma Bukavu Kharkiv Odesa Donetsk Mariupol
Grozny Srebrenica Mitrovica Kunduz Peshawar Karachi Srinagar Mumbai Mindanao Aceh Rakhine Kidal Gao Timbuktu Agadez Diffa Maiduguri Kano
Mocimboa Palma Bentiu Malakal Kismayo Baidoa Marib Hodeidah Aden Taiz Idlib Raqqa Kobani Jenin Nablus Fallujah Tikrit Kirkuk Medellin Cali
Chiapas Ayacucho Guayaquil Belfast Derry Bilbao Nicosia Sukhumi Tskhinvali Shusha Stepanakert""".split()
PEOPLES = """Nigerien Malian Ukrainian Russian French German Iranian Iraqi Syrian Israeli Egyptian Libyan Sudanese Chadian Kenyan Somali
Ethiopian Eritrean Ugandan Rwandan Angolan Nigerian Algerian Moroccan Tunisian Turkish Greek Bulgarian Romanian Hungarian Polish Serbian
Croatian Bosnian Albanian Armenian Azerbaijani Georgian Afghan Pakistani Indian Burmese Thai Cambodian Vietnamese Indonesian Japanese Chinese
Taiwanese Australian Canadian Mexican Cuban Haitian Colombian Venezuelan Peruvian Brazilian British Irish Spanish Portuguese Italian Austrian
Belgian Danish Norwegian Swedish Finnish Belarusian Lebanese Jordanian Kuwaiti Qatari Yemeni Palestinian American Saudi Kurdish Soviet
Yugoslav U.S. Tuareg Chechen Western Islamist""".split()
BODIES = """NATO ECOWAS Hamas Hezbollah UNICEF Interpol Amnesty Parliament Congress Kremlin Fatah AFP Reuters Xinhua IRNA TASS
UNHCR OPEC ASEAN Pentagon Wagner Aeroflot Gazprom""".split()
SURNAMES = """Abdramane Maiga Yusov Traore Diallo Keita Toure Sow Ouedraogo Bello Okafor Mwangi Otieno Kagame Museveni Tshisekedi Mobutu Abiy
Tesfaye Haile Hassan Hussein Ibrahim Khalil Haddad Mansour Nasser Sharif Zardari Khan Singh Sharma Rao Perera Rahman Thapa Win Tun Nguyen Tran
Pham Chea Suharto Widodo Santos Reyes Kim Park Lee Tanaka Sato Suzuki Wang Zhang Liu Chen Li Ivanov Petrov Smirnov Kuznetsov Shevchenko
Kovalenko Bondarenko Lukashenko Nowak Kowalski Novak Horvat Petrovic Jovanovic Hoxha Popescu Ionescu Papadopoulos Yilmaz Demir Kaya Aliyev
Sargsyan Mueller Schmidt Fischer Weber Dubois Moreau Lefebvre Rossi Bianchi Garcia Lopez Fernandez Gomez Silva Pereira Ramirez Torres
Smith Jones Miller Baker Clark O'Brien Murphy Hansen Larsen Virtanen Cohen Levy Mizrahi Barzani Talabani Ghani Karimov Nazarov""".split()
GIVEN = given_names()
RANKS = ["Gen.", "Col.", "Lt.", "Capt.", "Maj.", "General", "Colonel", "Captain"]
TITLES = ["President", "Premier", "Chancellor", "King", "Senator", "Ambassador", "Sheikh"]
MINISTRIES = "foreign defence defense interior finance health justice oil".split()
SPOKES = "spokesman spokeswoman".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April June July August September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec.".split()

# Plural nouns for people who act or are acted on.
GROUPS = """rebels militants insurgents separatists gunmen soldiers troops fighters guerrillas militiamen mercenaries officials diplomats police
protesters demonstrators students workers civilians villagers residents refugees peacekeepers hostages prisoners journalists lawmakers ministers
officers commanders terrorists jihadists pirates smugglers guards commandos delegates negotiators mediators observers witnesses doctors lawyers
opponents supporters allies neighbours envoys ambassadors attachés attackers bombers snipers paramilitaries""".split()
# What a state or body is called in the singular with an article.
SINGLES = """government army military junta regime parliament opposition court presidency embassy navy cabinet council commission bloc alliance
coalition militia movement party ministry union agency delegation force""".split()
PERSONS = """official diplomat minister spokesman soldier general president envoy ambassador leader commander lawmaker witness activist analyst
officer politician mediator negotiator journalist lawyer""".split()
ADJECTIVES = """senior top former new military armed foreign local regional interim transitional rebel opposition security state government
paramilitary Islamist separatist neighbouring allied exiled detained wounded suspected masked""".split()
# Nouns for acts and things.
DEALS = "agreement deal treaty accord pact truce ceasefire memorandum protocol contract declaration plan roadmap".split()
TIES = ["ties", "relations", "links", "contacts"]
THINGS = """talks sanctions border borders airspace embassy consulate mission base bases troops aid weapons arms flights exports imports gas oil
trade visas elections results violence fighting attacks attack raid raids strike strikes bombing coup invasion killing killings arrest arrests
expulsion deployment withdrawal decision move statement remarks report accusations allegations claims proposal resolution demand demands offer
threats support assistance help restraint dialogue peace calm release extradition inquiry investigation probe blockade siege offensive operation
crisis conflict war dispute tensions crackdown curfew protest protests rally march clashes shelling""".split()
WEAPONS = "missiles rockets drones mortars shells tanks warplanes helicopters artillery bombs".split()

# Verbs: base, third person, past, participle, -ing.


def forms(line):
    return [tuple(verb.split("/")) for verb in line.split()]


def regular(words):
    out = []
    for verb in words.split():
        if verb.endswith("e"):
            out.append((verb, verb + "s", verb + "d", verb + "d", verb[:-1] + "ing"))
        elif verb.endswith("y") and verb[-2] not in "aeo":
            out.append((verb, verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"))
        else:
            third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
            out.append((verb, third, verb + "ed", verb + "ed", verb + "ing"))
    return out


SEVER = regular("sever suspend restore resume normalise downgrade renew end review") + \
    forms("cut/cuts/cut/cut/cutting freeze/freezes/froze/frozen/freezing break/breaks/broke/broken/breaking")
FORCE = regular("attack bomb shell raid storm ambush target bombard besiege capture occupy blockade surround seize kill wound injure arrest detain abduct "
                " evacuate disarm expel deport free release rescue condemn denounce criticize blame praise back support accuse warn threaten "
                "reject deny dismiss welcome visit host receive summon recall sanction recognise question mediate urge court protest") + \
    forms("strike/strikes/struck/struck/striking hit/hits/hit/hit/hitting overrun/overruns/overran/overrun/overrunning "
          "fight/fights/fought/fought/fighting overthrow/overthrows/overthrew/overthrown/overthrowing shoot/shoots/shot/shot/shooting "
          "hold/holds/held/held/holding meet/meets/met/met/meeting beat/beats/beat/beaten/beating take/takes/took/taken/taking")
HANDLE = regular("announce impose lift sign ratify violate reject accept endorse propose demand discuss condemn deny approve veto launch halt suspend "
                 "resume renew end extend open close cancel postpone boycott criticize welcome back support oppose defend order investigate denounce "
                 "block allow declare host stage mount ease tighten extend scrap sponsor join offer pledge promise") + \
    forms("seek/seeks/sought/sought/seeking hold/holds/held/held/holding break/breaks/broke/broken/breaking leave/leaves/left/left/leaving "
          "quit/quits/quit/quit/quitting begin/begins/began/begun/beginning withdraw/withdraws/withdrew/withdrawn/withdrawing "
          "send/sends/sent/sent/sending win/wins/won/won/winning lose/loses/lost/lost/losing")
GO = regular("arrive return surrender retreat resign collapse continue erupt escalate march protest fail advance demonstrate") + \
    forms("flee/flees/fled/fled/fleeing meet/meets/met/met/meeting fight/fights/fought/fought/fighting withdraw/withdraws/withdrew/withdrawn/withdrawing "
          "begin/begins/began/begun/beginning fall/falls/fell/fallen/falling break/breaks/broke/broken/breaking")
SAY = forms("say/says/said/said/saying") * 12 + regular(
    "announce add warn claim report confirm insist state declare allege argue note stress acknowledge deny believe predict conclude") + \
    forms("tell/tells/told/told/telling")
WANT = regular("threaten vow pledge agree refuse decide plan promise offer decline try hope want prepare attempt continue fail move seem appear "
               "intend need") + forms("seek/seeks/sought/sought/seeking begin/begins/began/begun/beginning")
URGE = regular("urge ask order force allow help press invite warn authorise persuade pressure") + forms("tell/tells/told/told/telling")
MANNER = "reportedly also again already immediately later officially repeatedly unanimously formally recently firmly allegedly".split()
REASONS = "interference espionage spying aggression violations corruption torture sabotage treason".split()
