const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Elements without words for a reader. */
export const SILENT = set(
  'script style template head svg canvas iframe object embed audio video map input math',
)

/** Those of them in which words may stand that somebody sees. */
export const WITH_WORDS = set('svg canvas object audio video math')

/** Elements that make a block of their own. */
export const BLOCKS = set(
  'p h1 h2 h3 h4 h5 h6 div section article main blockquote dd dt dl address figure figcaption hr ol ul li table tbody thead tfoot tr td th caption pre center body header footer aside nav form fieldset legend details summary hgroup menu dir',
)

/** Elements, roles and words of classes that lead through a site, or speak for it, rather than being its text. */
export const NAVIGATION = {
  elements: set('nav header footer aside noscript button select textarea dialog'),
  roles: set(
    'navigation banner contentinfo complementary search dialog alertdialog alert toolbar menu menubar',
  ),
  classes: set(
    'nav navbar navigation breadcrumb breadcrumbs sidebar menu pager pagination cookie cookies consent banner share sharing social advertisement toolbar tooltip popover skiplink noprint editsection toc modal',
  ),
}
