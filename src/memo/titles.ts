/**
 * What may stand before a name, and outside it, by what it may do.
 *
 *     address    stands before names alone: "Mr.", "Mrs."
 *     women      the same, and says that she is one
 *     short      ranks and offices as they are shortened, with a full stop or without: "Gen.", "Amb"
 *     dignity    is kept with a forename as well: "Sir Roger"
 *     throne     the same, and is called so without a name: "the King"
 *     rank       of an officer
 *     state      an office whose holder is spoken of wherever he is
 *     office     any other
 *     post       stands before places too, or behind names: "Consul Port Norland", "Zahir Shah"
 */
const TITLES = {
  address:
    'Mr|Dr|Prof|Professor|Herr|Monsieur|Signor|Señor|Senhor|Comrade|Cde|Comr|Tov|Shri|Pandit|Maulana|M|MM|Messrs',
  women: 'Mrs|Miss|Ms|Mme|Madame|Señora|Signora|Frau|Begum',
  short:
    'Amb|Ambs|Secy|Sen|Rep|Gen|Brig. Gen|Maj. Gen|Lt. Gen|Lt. Col|Col|Maj|Capt|Lt|Adm|Cdr|Comdr|Brig|Sgt|VM|FM|PM|FonMin|ForMin|DepFonMin|PriMin|DefMin|FinMin|FonSec|DCM|Couns|PolCouns|EconCouns|PolOff|EconOff|ConGen|DefAtt|MilAtt',
  dignity: 'Sir|Dame|Lord|Lady|Viscount|Comte|Graf|Sardar|Dato|Datuk|Tun|Tunku|Tengku',
  throne: 'Count|Baron|Prince|Princess|King|Queen|Emperor|Sultan|Amir|Emir|Sheikh|Shaikh',
  rank: 'Marshal|Generalissimo|General|Brigadier General|Major General|Lieutenant General|Lieutenant Colonel|Colonel|Major|Captain|Commander|Lieutenant|Admiral|Vice Admiral|Rear Admiral|Commodore|Brigadier|Sergeant|Field Marshal|Air Marshal',
  state: 'President|Secretary|Prime Minister|Foreign Minister|Chancellor|Premier|Chairman',
  office:
    'Vice President|President-elect|Ambassador|Ambassador-designate|Minister|Minister-designate|Counselor|Under Secretary|Deputy Under Secretary|Assistant Secretary|Deputy Assistant Secretary|Deputy Secretary|Acting Secretary|Foreign Secretary|State Secretary|Secretary General|Secretary-General|Deputy Foreign Minister|Vice Foreign Minister|Defense Minister|Finance Minister|Vice Chairman|Vice Premier|Governor|Senator|Congressman|Congresswoman|Mayor|Speaker|Under-Secretary|Director|Attorney General|Justice|Judge|Archbishop|Bishop|Cardinal|Rabbi|High Commissioner|Attaché',
  post: 'Consul|Consul General|Commissioner|Representative|Shah',
}

type Kind = keyof typeof TITLES

/** The titles of some kinds, of all where none is said. */
export const titlesOf = (...kinds: readonly Kind[]): readonly string[] =>
  (kinds.length > 0 ? kinds : (Object.keys(TITLES) as Kind[])).flatMap((kind) => TITLES[kind].split('|'))

/** What stands before names too, but is a word or the beginning of an office elsewhere: "Chargé", "Father". */
export const BESIDES = 'Chargé|Charge|Father|Rev|Reverend|Monsignor|Msgr|Jonkheer|Licenciado|Doktor'

/** How the great are called behind "His" or "Her": never a name. */
export const HONORS = 'Majesty|Excellency|Highness|Holiness|Eminence|Beatitude|Grace|Lordship'

/** Titles that no woman has. */
export const OF_MEN = 'Mr|Messrs|Herr|Monsieur|Señor|Senhor|Signor|Sir|Lord|King|Prince'

/** What stands before the names of several: "Messrs. Lund and Berg", "Senators Hall, Vik and Holm". */
export const OF_SEVERAL =
  'Messrs|MM|Comrades|Mmes|Mesdames|Misses|Drs|Professors|Senators|Congressmen|Ambassadors|Ministers|Secretaries|Governors|Counselors|Generals|Admirals|Colonels|Majors|Captains'

/** What a secretary, minister or director may be of, before the name of whoever is: "Secretary of State Lund". */
export const BODY =
  'State|Defense|Defence|War|the (?:Treasury|Army|Navy|Air Force|Interior|Department(?: of State)?|Embassy|Legation)|Treasury|Interior|Commerce|Trade|Industry|Agriculture|Labor|Labour|Finance|Economics|Planning|Education|Health|Information|Justice|Transport|Communications|Central Intelligence|(?:Foreign|External|Economic|Home) Affairs'
