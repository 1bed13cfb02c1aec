/**
 * The common words of English without those that `lexicon` derives from them by an ending.
 *
 * Made from SCOWL (Spell Checker Oriented Word Lists, sizes 10 and 20). The collective work is Copyright
 * 2000-2016 by Kevin Atkinson as well as any of the copyrights mentioned below: Permission to use, copy,
 * modify, distribute and sell these word lists, the associated scripts, the output created from the scripts,
 * and its documentation for any purpose is hereby granted without fee, provided that the above copyright
 * notice appears in all copies and that both that copyright notice and this permission notice appear in
 * supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for
 * any purpose. It is provided "as is" without express or implied warranty.
 */
export const ENGLISH = `
aardvark abandon abbreviate abbreviations abide ability able abnormal abolish abolition abort about above
abroad absence absent absolute absorb abstract absurd abuse abusive abysmal academic accelerate accent
accept acceptable acceptance access accessible accident accidental accommodate accompany accomplish accord
accordance accordingly account accountant accumulate accuracy accurate accusations accuse accustom ace
achieve achievements acid acknowledge acorn acoustic acquaintance acquire acquisition acronym across act
actions activate active activity actor actual acute adapt add addict addictive addition additional address
adequate adhere adjacent adjective adjust adjustments administer administration administrative admirable
admire admission admit admittedly adopt adult advance advantage advantageous advent adventure adventurous
adverse advert advertise advertisements advice advisable advise advisers advisory advocate aerial aesthetic
affair affect afford aforementioned afraid after afternoon afterward again against age aged agency agenda
agent aggressive aging ago agony agree agreements agricultural ahead aid aim air aircraft airport akin alarm
alas albeit album alcohol alcoholic alert algebra algebraic algorithm alias alien align alike alive all
allegations allege allegedly allergic alleviate alliance allocate allocations allow allowable allowance ally
almost alone along alongside aloud alpha alphabet alphabetic alphabetical already also alter alterations
alternate alternative although altogether always amateur amaze amazingly ambassador amber ambient ambiguity
ambiguous ambitious amend among amount amp ample amplifier amuse anagram analog analogous analogue analogy
analyses analysis analyst analyze anarchy anatomy ancestor ancient and anecdote angel anger angle angry
anguish animal anniversary announce announcements annoy annoyance annual anomaly anonymous anorak another
answer anthology anticipate antidote antique antisocial anxious any anybody anyhow anyone anyplace anything
anyway anywhere apart apathetic apathy apologize apology apostrophe appall appallingly apparatus apparent
appeal appear appearance append appendix applause apple applicable applicant application apply appoint
appointments appraisal appreciate approach appropriate approval approve approximate apt arbitrary arc arcade
arcane arch archaic architecture archive are area arena arguable arguably argue argument arise arisen
arithmetic arm army arose around arrange arrangements array arrest arrival arrive arrogance arrogant arrow
art article artificial artist artistic ascend ash ashamed ashcan aside ask asleep aspect ass assault
assemble assembly assert assess asset assign assignments assist assistance assistant associate associations
assort assume assumption assure asterisk astronomer astronomy asynchronous ate atheism atheist atlas
atmosphere atmospheric atom atomic atrocity attach attack attain attempt attend attendance attendant
attention attitude attorney attract attractive attribute audible audience audio aunt authentic author
authority autobiography automate automatic automobile autumn availability available average avoid await
awake award aware away awful awkward axes axiom axis baby back backbone background backlog backspace
backward bacteria bacterium bad badge baffle bag baggage bake balance ball ballet ballot ban banal banana
band bandwagon bandwidth bang bank bankrupt bar bare bargain bark baroque barrel barrier barrister base bash
basic basis basket bass bastard bat batch bath bathroom battery battle baud bay beach beam bean bear beard
beast beat beaten beautiful beauty became because become bed bedroom beef been beer before beforehand beg
began begin beginners begun behalf behave behavior behind being belief believable believe believers bell
belong beloved below belt bench bend beneath beneficial benefit bent beside best bet beta between beware
beyond bias bible biblical bicycle bid big biggest bigot bigotry bill billfold billions bin binary bind
biochemistry biography biological biologist biology bird birth birthday biscuit bishop bit bite bitmap
bitten bizarre black blackboard blackmail blade blame blank blanket blast blatant bless blew blind blink
bliss blob block blood bloody blow blown blue blurb board boat bob body bog boggle bogus boil bold bolt bomb
bond bone bonus book booklet bookshop bookstore boom boost boot border borderline bore boredom born borne
borrow boss both bothered bothering bothers bottle bottom bought bounce bound boundary bout bow bowl box boy
bracket brain brake branch brand brass brave breach bread break breakdown breakfast breath breathe bred
breed breeze brethren brick bridge brief brigade bright brightest brilliant bring broad broadcast broke
broken brother brought brown browse brush brutal bubble buck bucket budget buffer bug buggers build
buildings built bulb bulk bull bullet bulletin bump bunch bundle burden bureaucracy burn burnt burst bury
bus bush business bust busy but button buy buyers bye bypass byte cabbage cabinet cable caffeine cage cake
calculate calculations calculator calculus calendar call calm cam came camera camp campaign campus can
cancel cancer candidate cannot canonical cant cap capability capable capacity capital capitalism capitalist
captain capture car carbon card cardboard care careers careful careless carpet carriage carrier carrot carry
cartoon cartridge case cash cassette cast castle casual cat catalog catastrophic catch categorically
category catered catering caters cathedral catholic cattle caught causal causality cause caution cave caveat
cease ceiling celebrate cell cellular censor censorship cent centered centering centers central century
ceremony certain certainty certificate chain chair chairman chalk challenge chamber champagne champion
chance chancellor change changeover channel chaos chaotic chap chapel chapter char character characteristic
charge charitable charity charm chart chase chat cheap cheapest cheat check cheek cheer cheerful cheese
chemical chemist chemistry chess chest chestnut chew chicken chief child childhood childish children chip
chocolate choice choir choose chop choral chord chorus chose chosen chuck chunk church cider cigarette
cinema circa circle circuit circuitry circular circulate circumstance cite citizen city civil civilian claim
clarification clarify clarity clash class classic classical classification classify clause clean cleaners
cleanest clear clearance clearest clever cleverest click client cliff climate climb clinic clinical clip
clique clock clog clone close closest closet closure cloth clothe cloud club clue clumsy cluster coach coal
coarse coast coat cobbler code coffee coherent coin coincide coincidence coke cold collaboration collapse
collar collate colleague collect collections collective college colon colony color column combat
combinations combine come comedy comfort comfortable comfortably comic comma command commandments commence
comment commentary commentator commercial commission commit commitments committee commodity common communal
communicate communications communism communist community compact companion company comparable comparative
compare comparison compassion compatibility compatible compel compensate compete competence competent
competition competitive competitor compile compilers complacent complain complaint complement complementary
complete complex complexity complicate complications compliment comply component compose composers composite
compound comprehend comprehensible comprehension comprehensive compress comprise compromise compulsion
compulsory computational compute computerize computerized computerizes computerizing computers concatenate
conceal concede conceivable conceivably conceive concentrate concept conceptual concern concert concerto
concise conclude conclusion concrete concur concurrently condemn condense condition conditional condom
condone conduct conductor conference confess confidence confident confidential confidentiality
configurations configure confine confirm conflict conform confront confuse congest congratulate
congratulations conjecture conjunction connect connections connector connotation conscience conscious
consecutive consensus consent consequence consequent conservation conservative consider considerable
considerably considerate considerations consist consistency consistent console conspicuous conspiracy
constant constituency constituent constitute constitutional constrain constraint construct constructions
constructive consult consultancy consultant consume consumption contact contain contemplate contemporary
contempt contend content contentious contest context continent continental continual continuations continue
continuity continuous continuum contour contraception contract contradict contradictory contrary contrast
contravention contribute contributions contributor contrive control controllers controversial controversy
convenience convenient convention conventional conversations converse conversions convert convey convict
convictions convince convincingly cook cookie cool cooperate coordinate cope copper copy copyright core corn
corners corporate corpse correct corrections correlate correspond correspondence correspondent corridor
corrupt cosmic cosmology cost cotton cough could council counsel count counterexample counterpart countless
country countryside county couple courage courier course court courtesy cousin cover coverage cow cozy crack
craft cramp crap crash crass crawl crazy cream create creative creator creature credibility credible credit
creed creep crew cricket cried cries crime criminal crisis crisp criteria criterion critic critical
criticism crop cross crossroad crossword crowd crown crucial crude cruel cruelty cruise crunch crush cry
cryptic crystal cube cubic cuckoo cuddly cue culprit cult cultural culture cumbersome cumming cums
cumulative cunning cup cupboard cure curiosity curious curly currency current curriculum curry curse cursor
curtain curve custard custom customary customers cut cute cycle cyclist cylinder cynic cynical daft daily
damage damn damp dance danger dangerous dare dark darling dash data database date datum daughter dawn day
daylight daytime dead deadline deaf deal dealers dealt dear death debatable debate debt debug decade decay
decent decide decimal decision deck declarations declare decline decode decrease dedicate deduce deduction
deed deem deep deepest default defeat defect defective defend defense defensive deficiency define definite
definitions definitive defy degenerate degrade degree deity delay delete deliberate delicate delicious
delight delightful delimiters deliver delivery delta delusion demand demented demise democracy democratic
demolish demonstrate demonstrations denominator denote dense density dentist deny department departmental
departure depend dependence dependent deposit depress deprive depth deputy derange derivative derive
derogatory descend describe description descriptive desert deserve design designate designers desirable
desire desk desktop despair desperate despise despite destine destroy destruction destructive detach detail
detect detectable detective detector deter determine deterrent detract devastate develop developers
developments deviation device devil devious devise devoid devote diagnosis diagnostic diagonal diagram dial
dialect dialings dialog dialogue diameter diary dice dictate dictator dictatorship dictionary did die died
diesel diet differ difference different differential differentiate difficult difficulty dig digest digit
digital dignity dilemma dim dimension dimensional dine dinner dip diplomatic dire direct directions
directive director directory dirt dirty disable disadvantage disagree disappear disappoint disaster
disastrous disc discard discharge disciplinary discipline disclaimer disco disconnect discontinue discount
discourage discover discovery discrepancy discrete discriminate discuss discussions disease disguise disgust
dish dishonest disk dislike dismal dismiss disorder display disposable disposal dispose disposition dispute
disregard disrupt dissertation dissimilar distance distant distasteful distinct distinctions distinctive
distinguish distort distract distress distribute district disturb disturbance ditch ditto dive diverse
diversity divert divide divine division divorce doctor doctrine document documentary dodge doe dog dogma
doing dole dollar domain domestic dominant dominate don donate donations done doom door dose dot double
doubt doubtful doubtless down downhill downright downstairs downwards dozen draft drag dragon drain drama
dramatic drank drastic draw drawback drawings drawn dread dreadful dream dreary dress drew dried dries drift
drill drink drip drive drivel driven drivers drop drove drown drug drum drunk drunken dry dual dubious duck
due duff dug dull duly dumb dummy dump dumpster duplicate duration during dust dustbin dusty duty dying
dynamic each eager eagle ear earlier earliest earn earth ease easier easiest east eastern easy eat eaten
eccentric echo ecological ecology economic economical economy edge edit editions editor editorial educate
educational effect effective efficiency efficient effort egg ego eight eighteen eighth either elaborate
elderly elect elections electoral electorate electric electrical electricity electron electronic elegant
element elementary elephant elevator eleven eligible eliminate elite elitist else elsewhere embarrass embed
emerge emergency eminent emit emotion emotional emphasis emphasize empire empirical employ employee
employers empty emulate emulator enable enclose encode encounter encourage end endeavor endings endless
enemy energy enforce engage engine engineered engineering engineers enhance enjoy enjoyable enlarge
enlighten enormous enough ensure entail enter enterprise entertain enthusiasm enthusiastic entire entirety
entitle entity entrance entry envelope environment environmental envisage envy epic episode equal equality
equate equations equilibrium equip equivalent era erase ergo err erroneous error escape esoteric especially
essay essence essential establish establishments estate estimate eternal eternity ethic ethical ethnic
etymology evaluate even evenings event eventual ever every everybody everyday everyone everything everywhere
evidence evident evil evolution evolutionary evolve exact exaggerate exam examine example exceed exceedingly
excellent except exceptional exceptions excess excessive exchange excite exclamation exclude exclusion
exclusive excuse executable execute executive exempt exercise exhaust exhaustive exhibit exist existence
exit exotic expand expansion expect expectations expedition expenditure expense expensive experience
experiment experimental expert expertise expire expiry explain explanation explanatory explicit explode
exploit explore explosion explosive exponential export expose exposure express expressions expressway extant
extend extension extensive extent external extinction extra extract extraneous extraordinary extreme
extremist eye eyesight fabric face facilitate facility fact factor factory factual faculty fail failure
faint faintest fair fairest fairy faith faithful fake fall fallacious fallacy fallen false fame familiar
familiarity family famine famous fan fancy fantastic fantasy far farce fare farewell farm farmers farther
farthest fascinate fascist fashion fashionable fast fastest fat fatal fate father fatuous faucet fault
faulty favor favorable favorite fear feasibility feasible feat feature fed federal fee feeble feed feedback
feel feelings feet fell fellow felt female feminist fence fender festival fetch fever few fewest fiber
fiction fictional fiddle field fierce fifteen fifth fifty fight figure file fill film filter filthy final
finance financial find findings fine finest finger finish finite fire firework firm first fiscal fish fit
five fix fizzy flag flame flash flat flavor flaw fleet flesh flew flexibility flexible flied flies flight
flip float flood floor floppy flour flow flowers flown fluctuation fluent fluffy fluid flush flute fly foam
focus fog fold folders folk follow followers fond font food fool foolish foot football footnote for forbade
forbid forbidden force forcibly forecast foreign foreigners foreseeable forest forever forgave forget
forgive forgiven forgot forgotten fork form formal format formerly formula formulae formulation forth
forthcoming fortnight fortunate fortune forty forum forward fossil fought foul found foundations fountain
four fourteen fourth fraction fragile fragment frame framework frank frantic fraud freak free freedom
freeway freeze french frequency frequent fresh friction fried friend friendship fries frighten fringe
frivolous frog from front frown froze frozen fruit frustrate fry fudge fuel fulfill full fullest fully fume
fun function functional functionality fund fundamental fundamentalist funeral funnier funniest funny fur
furniture furry further furthermore furthest fuse fuss fussy futile future fuzzy gain galactic galaxy game
gang gap garage garbage garble garden gas gasoline gasp gate gateway gather gave gay gear gender gene
general generalizations generate generations generator generic generous genetic genius genocide genre gentle
gentleman gentlemen gently genuine geographical geography geology geometry gesture get ghastly ghost giant
gibberish gift gig gin girl girlfriend give given glad glance glass glean global glorious glory glossy glove
glow glue gnome goal goat god goes going gold golden goldfish golf gone good goodbye goody gorgeous gospel
gossip got gotten govern governments governor gown grab grace grade gradual graduate graffiti graffito grain
grammar grammatical grand grandfather grandmother grant graph graphic graphical grasp grass grateful
gratuitous grave gravitational gravity gray greasy great greatest greed greedy green grew grid grief grim
grind grip groan gross ground group grow grown growth guarantee guard guess guest guidance guide guideline
guilt guilty guinea guitar gulf gullible gum gun gut guy habit hack hackers had hail hair haircut hairy half
hall halt halve ham hand handbook handful handicap handle handy hang hangover happen happier happiest
happiness happy hard hardback harden hardest hardship hardware hardy harm harmful harmless harmony harsh has
hash hassle hasten hasty hat hate hatred have havoc hay hazard hazy head headache headers headline health
healthy heap hear heard heart heartily heat heaven heavier heaviest heavy heel height held helicopter hell
hello helmet help helpful helpless hence henceforth her herd here hereby heresy heritage hero heroic heroin
herrings herself hes hesitate heterosexual hexadecimal hey hid hidden hide hideous hierarchical hierarchy
high highest highlight highway hilarious hill him himself hindsight hint hip hire his historian historic
historical history hit hitherto hobby hog hold holders hole holiday hollow holy home homosexual
homosexuality honest honesty honey honor honorary hook hope hopeful hopeless horde horizon horizontal horn
horrendous horrible horribly horrid horrific horrify horror horse hospital host hostile hot hotel hour house
household how however huge huh hum human humane humanity humble humbly humor humorous hundred hung hungry
hunt hurry hurt husband hut hydrogen hyphen hypocrisy hypocrite hypocritical hypothesis hypothetical
hysterical ice icon idea ideal idealistic identical identification identifier identify identity ideological
ideology idiom idiosyncratic idiot idiotic idle ignorance ignorant ignore ill illegal illiterate illogical
illusion illustrate illustrations image imaginary imaginative imagine imbalance immature immediate immense
imminent immoral immortal immune impact impair impend imperative imperfect imperial impersonal implausible
implement implementations implication implicit imply import importance important impose impossible
impractical impress impressions impressive imprison improbable improve improvements impulse inability
inaccessible inaccuracy inaccurate inadequate inadvertently inane inappropriate incapable incarnation
incentive inch incidence incident incidental incline include inclusion inclusive incoherent income
incompatible incompetence incompetent incomplete incomprehensible inconsistency inconsistent inconvenience
inconvenient incorporate incorrect increase increasingly incredible incredibly increment incur indeed
indefensible indefinite indent independence independent indeterminate index indicate indications indicative
indicator indictment indirect indistinguishable individual induce induction indulge industrial industry
ineffective inefficiency inefficient inequality inertia inevitable inevitably inexperienced infallible
infamous infant infantile infect infelicity infer inference inferior inferiority infinite infinity inflation
inflexible inflict influence influential info inform informal informative infrastructure infrequent
infringement ingenious ingredient inhabit inhabitant inherent inherit inheritance inhibit initial initiate
initiative inject injure injury injustice ink inner innocence innocent innovation innovative input inquire
inquiry insane insect insecure insensitive insert inside insidious insight insignificant insist insistence
insofar inspect inspire install installations instance instant instead instinct institute institutions
instruct instructions instrument instrumental insufficient insult insurance intact intake integer integral
integrate integrity intellect intellectual intelligence intelligent intend intense intensity intensive
intent intentional intentions interact interactions interactive intercourse interest interestingly interface
interfere interference interim interior intermediate intermittent internal international interpret
interpretations interrogate interrupt interruptions intersection interval intervene intervention interview
intimate into intolerance intrinsic introduce introduction introductory intuitive invade invalid invalidate
invaluable invariably invasion invent inventions inventor inverse invert invest investigate investigations
invisible invite invoke involve ion irate iron ironic irony irrational irrelevant irrespective irresponsible
irritate island isolate issue item its itself jack jacket jail jam jargon jazz jealous jeans jelly jerk jest
jet job join joint joke jolly journal journalist journey joy judge judgment juice jump junction jungle
junior junk jury just justice justifiable justifiably justification justify juvenile keen keep ken kept
kernel kettle key keyboard keystroke keyword kick kid kidnap kidney kill kind king kingdom kiss kit kitchen
knee knew knife knight knock know knowledge known lab label labor laboratory lack lad lady lag laid lain
lake lamp land landlord landscape lane language large largest lark laser last late latest latter laugh
laughter launch lavatory law lawn lawyer lay layers layout laziness lazy leach lead leaders leadership leaf
leaflet league leak lean leap learn least leather leave lecture lecturers led left leg legal legend
legendary legible legislation legitimate leisure lemon lend length lengthy lenient lens lent lesbian less
lesson lest let lethal letters level liability liable liaison libel liberal liberty librarian library
license lid lie lied life lifestyle lifetime lift light lightest lightning like likelihood likewise limb
limit limitations line linear linguistic link linkage lion lip liquid liquor lisp list listen listings lit
literal literary literate literature little live livest load loan lobby local locate locations lock lodge
log logic logical logo lonely long longest look loop loophole loose lord lorry lose loss lost lot loud
loudest lousy love lovers low lowered lowering lowers lowest loyal luck lucky ludicrous luggage lump lunatic
lunch lunchtime lung lurk lust luxury lying lyric machine machinery mad made magazine magic magical magnetic
magnificent magnitude mail mailbox main mainframe mainstream maintain maintenance maize major majority make
makers male malfunction malicious man manage managers mandate mandatory mangle mania manifestation
manifestly manifesto manipulate mankind manpower manual manufacture manufacturers many map march margin
marginal marital mark markers market marriage marry marvelous mask mass massive master match mate material
mathematical mathematician mathematics matrices matrix matter mature maximize maximum may maybe mayor maze
meal mean meaningful meaningless meanings meant meantime meanwhile measure measurements meat mechanic
mechanical mechanism media medical medicine medieval medium meet meetings megabyte melody melt member
membership memorable memory men mend mental mentality mention menu mercury mercy mere merge merit merry mess
message messy met metal metaphor meters method metric metro mice microcomputer microprocessor microwave
midday middle midnight might mighty migrate mild mile mileage military milk mill millions mimic mind
mindless mine minimal minimalist minimize minimum minister minor minority mint minus minute miracle
miraculous mirror miscellaneous misdirect miserable miserably misery misfortune misguide misinterpret
mislead misled misplace misprint misread misrepresent miss missile mist mistake mistaken mistook
misunderstand misunderstood misuse mix mixture mnemonic moan mob mobile mock mod mode model modelings
moderate modern modest modification modify module mold mole molecular molecule mom moment momentarily
momentum monarch money monitor monkey monochrome monopoly monster month mood moon moral morality more
moreover morning moron mortal mortality most mother motion motivate motive motor motorway motto mount
mountain mouse mouth move movements movie much muck mud muddle mug multiple multiplication multiply mum
mumble mummy mundane murder muscle museum music musical musician must mutter mutual myself mysterious
mystery mystic myth mythical mythology nail naive naked name nameless narrative narrow narrowest nastier
nastiest nasty nation national native natural nature naughty nay near nearby nearest neat necessary
necessity neck need needle needless needlessly negate negative neglect negligible negotiable negotiate
negotiations neighbor neighborhood neither nerve nervous nest net network neural neutral never nevertheless
new newcomer newest newsletter newspaper next nice nicest nick nickname night nightmare nil nine noble
nobody node noise noisy nominal nominate none nonetheless nonsense noon nor norm normal normality north
northern nose nostalgia not notable notably note nothing notice noticeable noticeably notification notify
notions notorious notwithstanding noun novel novelty novice now nowadays nowhere nuclear nuisance null numb
numbered numbering numbers numbest numeral numeric numerical numerous nun nurse nut oar obey object
objectionable objections objective obligatory oblige obnoxious obscene obscure obscurity observations
observe observers obsess obsolete obstruct obtain obtainable obvious occasion occasional occupation occupy
occur occurrence ocean odd off offend offenders offense offensive offered offering offerings offers offhand
office officers official offset offspring often oil old oldest omission omit once one oneself ongoing onion
only onto onus open opera operate operational operations operator opinion opponent opportunity oppose
opposite oppress opt optic optical optimal optimistic optimize optimum optional options opus oral orange
orbit orbital orchestra orchestral order ordinary organ organic organizations organizer organizers orient
oriental orientate origin original originate originator orthodox other otherwise ought our ourselves out
outcome outcry outdated outgoing outline outlook output outrage outrageous outright outset outside
outstanding outweigh over overall overcame overcome overdraft overdue overflow overhead overlap overload
overlong overlook overnight overprice overridden override overrode overseas overtime overtone overview
overwhelm overwriting overwritten owe owed owing own owners ownership oxygen ozone pace pacifier pack
package packet pad page paid pain painful painless paint paintings pair palace pale pan panel panic pant
paper paperback par parade paradise paradox paragraph parallel parameter paranoia paranoid paraphrase pardon
parent parentheses parenthesis parity park parliament parochial parody parrot parse part partial participant
participate particle particular partition partner party pass passage passenger passionate passive passport
password past paste pat patch patent path pathetic patience patient patronize pattern pause pavement pay
payments peace peaceful peak peanut peasant peculiar pedal pedant pedantic pedantry pedestrian peer pen
penalty pence pencil pended pending pends penguin penny people perceive percent percentage perception
perfect perform performance perhaps period periodic peripheral permanent permissible permission permit
perpetual persecute persist persistent person personal personality personnel perspective persuade persuasion
perverse pet petrol petty pharmacy phase phenomena phenomenon philosopher philosophical philosophy phoenix
phone photo photocopy photograph photographic phrase physic physical physicist physiology piano pick picture
pie piece pig pigeon pile pill pilot pin pinch pink pint pipe pipeline pit pitch pitfall pity pizza place
plague plain plan plane planet planetary plant plaster plastic plate platform plausible play players
playground plea pleasant please pleasure plenty plot ploy plug plural plus pocket poem poet poetic poetry
point pointers pointless poison poke polar pole police policeman policy polish polite political politician
politics poll pollution polynomial pompous pool poor poorest pop pope populace popular popularity populate
populations pork pornography port portability portable porters portions portray pose position positive
possess possibility possible possibly post postage postal postcard posters postmaster postpone postscript
postulate pot potato potential pound pour poverty powder power powerful practicable practical practice
pragmatic praise pray prayers preach precaution precede precedence precedent precious precise predecessor
predict predictable predictions predominantly preface prefer preferable preferably preference prefix
pregnancy pregnant prejudice preliminary premature premise premium prepare prerequisite prescribe
prescription presence present preserve president press pressure presumably presume pretend pretentious
pretty prevail prevalent prevent preview previous price pride priest primary prime primitive prince
principal principle print printers printout prior priority prison prisoners privacy private privatization
privilege prize probability probable probably problem procedure proceed proceedings process processor
proclaim produce producers product productive productivity profession professional professor profile profit
profitable profound program programmable programmers progress prohibit project proliferation prolong
prominent promise promote prompt prone pronoun pronounce pronunciation proof propaganda proper property
prophet proportion proportional proposal propose proposition proprietary prose prosecute prospect
prospective prostitute protect protein protest protocol prototype proud prove proven provide provision
provisional provocative provoke proximity pseudo psychological psychologist psychology pub public
publications publicity publish publishers pudding pull pulp pulse pump pun punch punctuation puncture punish
punt pupil purchase pure purge purity purple purpose pursue pursuit push put putt puzzle python
qualification qualifier qualify quality quantity quantum quarter queen query quest questionable questioned
questioning questionnaire questions queue quibble quick quickest quiet quietest quit quite quiz quota
quotations quote rabbit rabid race racial racism racist rack racket radar radiation radical radio radius rag
rage raid rail railroad railway rain rainbow raise ram rampant ran random rang range rank rant rape rapid
rare rarest rash rat rate rather ratio rational rationale rattle rave raw ray razor reach react reactionary
reactions reactor read readable readers readership readings ready real realistic reality realm rear
rearrange reason reasonable reasonably reassure rebuild rebuilt recall receipt receive recent reception
recipe recipient reckless reckon reclaim recognition recognizable recognize recollection recommend
recommendations reconcile reconsider record recordings recover recovery recreational recruit rectangle
rectangular rectify recursion recursive recycle red redefine redirect reduce reduction redundancy redundant
refer reference referendum refine reflect reflex reform reformat refrain refresh refund refusal refuse
refute regain regard regardless regime region regional register registration regret regrettably regular
regulation reign reinstate reiterate reject relate relations relationship relative relativity relax relay
release relevance relevant reliability reliable reliably relief relieve religion religious relocation
reluctance reluctant rely remain remainder remark remarkable remarkably remedy remember remind reminiscent
remote removal remove rename rend rendered rendering renders rendition renew rent repair repeat repeatable
repeatedly repent repertoire repetition repetitive rephrase replace replacements reply report represent
representations representative reproduce reproduction repulsive reputation request require requirements
requisite reread rescue research researchers resemblance resemble resent reservations reserve reset reside
residence resident resign resist resistance resolution resolve resort resource respect respectable
respective respond response responsibility responsible rest restart restaurant restore restrain restrict
restrictions restrictive result resume resurrection retail retain retire retract retrieval retrieve return
reuse reveal revelation revenge revenue reverse revert review revise revolt revolution revolutionary reward
rewrite rewritten rewrote rhetorical rhyme rhythm ribbon rice rich richest rid ridden ride ridiculous right
rigid rigorous ring riot rip rise risen risk risky ritual rival river road robot robust rock rocket rod rode
role roll roman romance romantic roof room root rope rose rot rotate rotten rough round roundabout rout
route routine row royal royalties rub rubbish rude ruin rule rulers rumor run rung rural rush rusty sabotage
sack sacred sacrifice sad sadden safe safeguard safest safety saga said sail saint sake salary sale salesman
salt salvation same sample sand sandwich sane sang sanity sank sarcasm sarcastic sat satellite satire
satisfaction satisfactory satisfy sauce save savings saw say scale scan scandal scarce scare scarf scarlet
scatter scenario scene scenery schedule scheme scholar school science scientific scientist scope score
scotch scrap scratch scream screen screw script scroll scum sea seal search season seat second secondary
secret secretary sect sections sector secular secure security see seed seek seem seemingly seen segment
seldom select selective self selfish sell semantic seminar send senior sense sensible sensibly sensitive
sensitivity sent sentence sentient sentiment sentimental separate separator sequel sequence sequential
serial series serious sermon servant serve servers service session set settings settle seven seventh several
severe severity sex sexist sexual sexuality sexy shade shadow shake shaken shaky shall shallow shame shape
share shareholder sharp she shed sheep sheet shelf shell shelter shelve shift shine shiny ship shirt shock
shoe shone shook shoot shop short shortage shorten shortest shorthand shot should shoulders shout shove show
showers shown shut shutdown shy sic sick sicken side sideways sigh sight sigma sign signal signature
significance significant silence silent silicon sillier silliest silly silver similar similarity simple
simplest simplicity simplify simplistic simply simulate simultaneous sin since sincere sine sinful sing
singers single singular sinister sink sir sister sit site situate situations six sixteen sixth sixty size
skeleton skeptical sketch skill skin skip skirt skull sky slag slang slash slave sleep slept slice slid
slide slight slightest slim slip slippery slogan slope sloppy slot slow slowest small smallest smallish
smart smash smell smelly smile smith smoke smokers smooth smug snack snag snail sneak sneaky sniff snobbery
snow soap sober social socialism socialist society sock socket sod soft software soil solar sold soldier
sole solicitor solid solo solution solve some somebody somehow someone someplace something sometime somewhat
somewhere son song soon soonest sophisticate sordid sore sorry sort sought soul sound soundtrack soup source
south southern space span spare spatial speak speakers special specialist specialty species specific
specifications specify specimen spectacular spectrum speculate sped speech speed spell spellings spend spent
sphere spies spigot spike spill spin spiral spirit spiritual spit spite splendid split spoil spoke spoken
spokesman sponsor spontaneous spoof spool sport spot spout sprang spray spread spring sprung spur spurious
spy squad square squash squeeze stability stable stack staff stage stagger stair staircase stake stale stall
stamp stance stand standard standpoint star stare stark start starters startle starve state statements
static stationary stations statistic statistical status stay steady steal steam steel steep steer stem step
stereo stereotype sterile sterling stick sticky stiff still stimulate stir stock stole stolen stomach stone
stood stop storage store storm story straight straightforward strain strange strangest strategic strategy
straw stray stream street strength strengthen stress stretch strict strike string stringent strip strive
stroke strong strongest struck structural structure struggle stuck student studio study stuff stumble stun
stunt stupid stupidity style subject subjective submission submit subroutine subscribe subscription
subsequent subset subsidiary subsidize substance substantial substitute subtle subtlety subtly subway
succeed success successful successive successor such sudden sue sued suffer sufferers suffice sufficient
suffix sugar suggest suggestions suicidal suicide suing suit suitability suitable suitably suite sum
summarize summary sun sundry sung sunk sunlight sunny sunrise sunshine super superb superficial superfluous
superior superiority supermarket supernatural supervise supervisions supervisor supplement supplementary
supplier supply support supporters suppose supposedly suppress supreme sure surface surgery surname surplus
surprise surprisingly surround surroundings survey survival survive susceptible suspect suspend suspension
suspicion suspicious sustain swallow swam swamp swap swear sweat sweep sweet swept swim swing switch sword
swore sworn swum symbol symbolic symmetric symmetry sympathetic sympathize sympathy symphony symptom
syndicate syndrome synonym synonymous syntactic syntax synthesis synthesizer system systematic tab table
tack tackle tactic tactical tactless tag tail tailor take taken takers tale talent talk tall tame tangent
tank tap tape target task taste tasteless taught tax taxi taxpayer tea teach teachers team teapot tear
technical technique technological technology tedious teenage teenagers teeth telephone telescope television
tell temper temperature temple temporary tempt ten tend tendency tennis tense tentative tenth term terminal
terminate terminator terminology terrible terribly terrify territory terror terrorism terrorist terse test
text textbook textual than thank thankful that the theater thee theft their them theme themselves then
theological theology theorem theoretical theory therapy there thereabouts thereafter thereby therefore
therein thereof these thesis they thick thief thieve thin thing think third thirst thirty this thorough
thoroughfare those thou though thought thousand thread threat threaten three threshold threw throat through
throughout throughput throw thrown thrust thumb thus thy tick ticket tidy tie tied tiger tight tile till
time timescale timetable tin tiny tip tire tiresome title toad toast tobacco today toe together toggle
toilet token told tolerance tolerant tolerate toll tomato tome tomorrow ton tone tongue tonight too took
tool tooth top topic topical tore torn torture toss total touch tough tour tourist toward tower town toy
trace track trade tradition traditional traffic tragedy tragic trail train transaction transcript transfer
transform transient transit translate translations translator transmission transmit transmitters transparent
transport trap trash trashcan travel travelings tray tread treasure treat treaty tree trek tremendous trend
trendy trial triangle tribe trick tricky tried tries trifle trigger trilogy trinity trip triple tripos
triumph trivia trivial trolley troop trouble trouser truck true truly trumpet truncate trunk trust trusty
truth try tube tune tunnel turn turntable tutor tutorial twelve twentieth twenty twice twin twist two tying
type typeset typewriter typical ugh ugly ultimate umbrella unable unacceptable unaffected unambiguous
unattended unauthorized unavailable unavoidable unaware unbalanced unbearable unbelievable unbelievably
unbiased uncertain uncertainty unchanged uncle unclear uncomfortable uncommon unconnected unconscious
unconvincing undefined under underestimate undergo undergone undergraduate underground underlain underlay
underlie underline underlying underneath understand understandable understood undertake undertaken undertook
underwent undesirable undid undo undocumented undone undoubtedly unduly uneasy unemployed unemployment
unexpected unexplained unfair unfamiliar unfinished unfortunate unfounded unfriendly unhappy unhealthy
unhelpful uniform unify unimportant uninteresting union unique unit unite unity universal universe
university unjustified unknown unless unlike unlimited unload unlock unlucky unnatural unnecessary
unobtainable unofficial unpleasant unpopular unpredictable unread unreadable unrealistic unreasonable
unrelated unreliable unsafe unsatisfactory unseen unset unsolicited unsound unspecified unstable
unsuccessful unsuitable unsupported unsure unsuspecting untidy until unto untrue unusable unused unusual
unwanted unwelcome unwilling unwise unworkable upbringing update upgrade upon upper upright ups upset upside
upstairs upward urban urge urgency urgent usable usage use used useful useless user using usual utility
utter vacancy vacation vacuum vague vain valid validity valley valuable value valve van vandalism vanish
variable variance variant variation variety various vary vast vat vector vegetable vegetarian vehicle vein
velocity vend vendor venture venue verb verbal verbatim verbose verdict verification verify versatile verse
versions versus vertical very vessel vet via viable vicar vice vicinity vicious victim victory video view
viewpoint vigorously vile village vintage vinyl violate violence violent violin virgin virtual virtue virus
visible vision visit visitor visual vital vocabulary vocal voice void voltage volume voluntary volunteer
vomit vote voters vouch vowel vulnerable wade waffle wage wait wake walk wall wallet wander want war ward
warehouse warm warn warnings warp warrant warranty wartime wary was wash waste wasteful watch water wave way
weak weaknesses wealth wealthy weapon wear weary weasel weather wed wee week weekday weekend weigh weight
weird welcome welfare well went were west western wet whale what whatever whatsoever wheel when whence
whenever where whereas whereby whereupon wherever whether which whichever while whilst whim whiskey whistle
white who whoever whole wholeheartedly wholly whom whoop whose why wicked wide widespread widest width wife
wild will willingly win wind window wine wing winners winter wipe wire wisdom wise wisest wish wit witch
with withdraw withdrawal withdrawn withdrew within without witnessed witnesses witnessing witty wive wizard
woke woken wolf woman wombat women won wonder wonderful wondrous wont wood wooden word wore work workable
workers workings workload workshop workstation world worldwide worm worn worry worse worship worst worth
worthless worthwhile worthy would wound wow wrap wrappers wrath wreck wren wretched wrist write writers
writings written wrong wrote yard yawn year yellow yes yesterday yet yeti yield you young youngest your
yourself yourselves youth zero zone zoom
`
