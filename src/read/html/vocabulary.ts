const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Elements without visible text. */
export const SILENT = set(
  'script style template head svg canvas iframe object embed audio video map input math',
)

/** Those of them whose words may be visible, so that leaving them out is reported. */
export const SPEAKING = set('svg canvas object audio video math')

/** Elements that make a block of their own. */
export const BLOCKS = set(
  'p h1 h2 h3 h4 h5 h6 div section article main blockquote dd dt dl address figure figcaption hr ol ul li table tbody thead tfoot tr td th caption pre center body header footer aside nav form fieldset legend details summary hgroup menu dir',
)

/** Elements, roles and words in classes and ids that mark parts of the site rather than its text. */
export const NAVIGATION = {
  elements: set('nav noscript button select textarea dialog'),
  roles: set(
    'navigation banner contentinfo complementary search dialog alertdialog alert toolbar menu menubar toc',
  ),
  classes: set(
    'nav navbar navigation breadcrumb breadcrumbs sidebar menu pager pagination cookie cookies consent onetrust gdpr share sharing sharedaddy social advertisement toolbar tooltip popover skiplink noprint editsection toc modal comments commentlist respond newsletter subscribe subscription catlinks printfooter',
  ),
  /** Words in classes that count only where the element holds links. */
  withLinks: set('banner related byline meta footer'),
  /** Words in classes of inline elements, most of which belong to their sentence. */
  inline: set('noprint editsection skiplink tooltiptext headerlink'),
}

/** Classes of hidden words, and of words for screen readers only. */
export const UNSEEN = set(
  'hidden visually-hidden visuallyhidden sr-only screen-reader-text wb-inv wb-slc element-invisible mw-jump-link skip-link jump-link',
)

/** Common ids, classes and properties of the element that holds the text, for pages without `main` or `article`. */
export const CONTENT = set('content main-content entry-content post-content mw-parser-output articlebody')
