/** Verbs that report words, in the forms in which memoranda use them. */
const PAST =
  'said|stated|replied|added|asked|inquired|enquired|noted|observed|remarked|commented|answered|responded|continued|concluded|explained|emphasized|stressed|indicated|suggested|declared|asserted|pointed out|agreed|disagreed|expressed|mentioned|recalled|felt|thought|believed|hoped|wondered|wished|referred|reported|reiterated|repeated|insisted|maintained|argued|urged|proposed|recommended|requested|assured|told|informed|warned|cautioned|admitted|acknowledged|conceded|denied|doubted|interjected|interposed|interrupted|opened|began|closed|ended|summarized|outlined|described|reviewed|discussed|raised|turned|went on|complained|contended|claimed|considered|confirmed|countered|objected|protested|rejoined|retorted|affirmed|announced|advised|invited|thanked|welcomed|deplored|regretted|opined|read|spoke|talked|questioned|queried|quoted|cited|hinted|implied|intimated|joked|laughed|speculated|stipulated|underlined|underscored|volunteered|voiced|presented|put forward|gave|offered|called attention|drew attention|made|took up|brought up|supposed|guessed|expected|feared|preferred|wanted|sought|concurred|accepted|rejected|appreciated|understood|was|were|did|had|could|would|appeared|seemed|anticipated|alluded|elaborated|clarified|specified|estimated|predicted|proceeded|returned|introduced|paraphrased|promised|pledged|praised|criticized|congratulated|apologized|conveyed|favored|supported|opposed|shared|viewed|saw|knew|remembered|found|led off|set forth|commended|asks|says|states|thinks|believes|feels|hopes|noted'

/** Those that report words whenever a person is their subject. */
export const STRONG = new RegExp(
  `^(?:${PAST.split('|')
    .filter(
      (verb) =>
        !/^(?:was|were|did|had|could|would|made|gave|took up|found|saw|read|knew|led off|turned|ended|closed|appeared|seemed|proceeded|returned|offered|presented|shared|supported|opposed)$/.test(
          verb,
        ),
    )
    .join('|')})\\b`,
)

/** Those that report words only with what follows: "was of the opinion", "made the point". */
export const PHRASES =
  /^(?:was (?:of the (?:opinion|view)|concerned|convinced|sure|certain|confident|afraid|glad|pleased|interested|inclined|aware|anxious|worried|sorry|grateful|hopeful|doubtful|surprised|not (?:sure|certain|convinced|aware))|made (?:the (?:point|comment|remark|observation|statement|suggestion)|clear|it clear|reference|no comment|several|a (?:point|plea|statement))|gave (?:his|the|an?) (?:view|opinion|impression|account|summary|outline|explanation|analysis|assurance|report|review)|took (?:up|issue|the (?:position|view|line|opportunity))|turned (?:to|the conversation)|closed by|ended (?:by|the)|led off|returned to|read (?:from|the|a|out)|had (?:no|some|the impression|been (?:told|informed|thinking)|(?:said|stated|told|asked|noted|indicated|mentioned|felt|thought|hoped|expressed|made|given))|could (?:not |only )?(?:say|see|agree|understand|not)|would (?:like|be|not|have|hope|prefer|suggest|want|appreciate)|did not (?:think|believe|feel|know|see|want|wish|agree|understand|expect|consider|intend)|appeared|seemed|proceeded to|presented|shared|supported|opposed|offered|knew|saw|found|were (?:of the|concerned|convinced|agreed))/

export const COMMUNICATION = new RegExp(
  `\\b(?:${PAST.split('|')
    .filter(
      (verb) =>
        !/^(?:was|were|did|had|could|would|made|gave|found|saw|read|knew|turned|took up|appeared|seemed|called attention|drew attention)$/.test(
          verb,
        ),
    )
    .join('|')})\\b`,
)
