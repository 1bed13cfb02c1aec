const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Elements without words for a reader. */
export const SILENT = set(
  'script style template head svg canvas iframe object embed audio video map input math',
)

/** Those of them in which words may stand that somebody sees: what is left out is told. */
export const SPEAKING = set('svg canvas object audio video math')

/** Elements that make a block of their own. */
export const BLOCKS = set(
  'p h1 h2 h3 h4 h5 h6 div section article main blockquote dd dt dl address figure figcaption hr ol ul li table tbody thead tfoot tr td th caption pre center body header footer aside nav form fieldset legend details summary hgroup menu dir',
)

/** Elements, roles and words of classes and ids that lead through a site, or speak for it, rather than being its text. */
export const NAVIGATION = {
  elements: set('nav noscript button select textarea dialog'),
  roles: set(
    'navigation banner contentinfo complementary search dialog alertdialog alert toolbar menu menubar toc',
  ),
  classes: set(
    'nav navbar navigation breadcrumb breadcrumbs sidebar menu pager pagination cookie cookies consent onetrust gdpr share sharing sharedaddy social advertisement toolbar tooltip popover skiplink noprint editsection toc modal comments commentlist respond newsletter subscribe subscription catlinks printfooter',
  ),
  /** Words of classes that say so only of what holds links. */
  withLinks: set('banner related byline meta footer'),
  /** The same of parts of a sentence: most are words of it, whatever their class. */
  inline: set('noprint editsection skiplink tooltiptext headerlink'),
}

/** Classes of words that nobody sees: they are hidden, or only read aloud. */
export const UNSEEN = set(
  'hidden visually-hidden visuallyhidden sr-only screen-reader-text wb-inv wb-slc element-invisible mw-jump-link skip-link jump-link',
)

/** What holds the text of a page that has no `main` or `article`: ids, classes and properties that many sites share. */
export const CONTENT = set('content main-content entry-content post-content mw-parser-output articlebody')
