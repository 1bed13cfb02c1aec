<?xml version="1.0" encoding="UTF-8"?>
<!-- The CSS of the page, for screens and for paper. -->
<xsl:stylesheet version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ch="https://chancery.example/ns"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:variable name="ch:style" as="xs:string">
:root { color-scheme: light dark; --margin: 11rem; --mark: #f4e3b0; --ink: #22201c; --soft: #5d574e; --paper: #fdfcf9; --rule: #d9d3c7; --box: #f5f1e9; --link: #7a2e1d; --side-1: #1f4e79; --side-2: #8a2f1f; --side-3: #2f5d34; --side-4: #5b3a7e; }
@media screen and (prefers-color-scheme: dark) { :root { --mark: #5c4a12; --ink: #e9e5dc; --soft: #b3aca0; --paper: #1c1a17; --rule: #47423a; --box: #26231f; --link: #e8a68f; --side-1: #8fbfe8; --side-2: #f0a08f; --side-3: #9cc9a0; --side-4: #c3a6e6; } }
* { box-sizing: border-box; }
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "Liberation Serif", Georgia, serif; line-height: 1.55; font-variant-numeric: oldstyle-nums; overflow-wrap: break-word; }
main { max-width: 54rem; margin: 0 auto; padding: 3rem 1.25rem 2rem; }
article > * { margin-left: var(--margin); max-width: 36rem; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .18em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.up { max-width: 54rem; margin: 0 auto -1.6rem; padding: 1.2rem 1.25rem 0; font-size: .82rem; } .up a { display: inline-block; margin-left: var(--margin); }
header { border-bottom: 1px solid var(--rule); padding-bottom: 1.4rem; margin-bottom: 1.4rem; }
.series { font-size: .82rem; color: var(--soft); margin: 0 0 .9rem; letter-spacing: .01em; }
h1 { font-size: 1.75rem; font-weight: 600; line-height: 1.2; margin: 0; font-variant-numeric: lining-nums; text-wrap: balance; }
.subtitle { font-style: italic; font-size: 1.1rem; margin: .5rem 0 0; color: var(--soft); }
h2 { font-size: 1rem; font-weight: 600; margin: 2rem 0 .6rem; }
h2.section { font-style: italic; font-weight: 500; font-size: 1.05rem; }
.provenance { background: var(--box); border: 1px solid var(--rule); border-radius: 3px; padding: 1rem 1.25rem; font-size: .86rem; margin-bottom: 1.8rem; } .provenance dl + h3 { margin-top: .9rem; }
.provenance h2, .provenance h3, .notes h2, .persons h2, p.label, .label { font-size: .76rem; text-transform: uppercase; letter-spacing: .09em; color: var(--soft); font-weight: 600; margin: 0 0 .5rem; }
dl { margin: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13.5rem), 1fr)); gap: .35rem 1.5rem; }
dl div { display: flex; flex-direction: column; } dt { color: var(--soft); font-size: .78rem; } dd { margin: 0; font-variant-numeric: lining-nums; }
.list { margin: 0 0 1.4rem; } .list ul { list-style: none; margin: 0; padding: 0; } .list.subject { font-style: italic; } .list.subject .label { font-style: normal; }
.list.participants > ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: .2rem 2rem; }
.list.participants > ul:not(:has(> .delegation)) { display: block; columns: 2 14rem; column-gap: 2rem; } .list.participants > ul > li { break-inside: avoid; margin-bottom: .2rem; }
.list.participants li { padding-left: 1em; text-indent: -1em; } ul.bulleted { list-style: disc; } ul.bulleted ul.bulleted { list-style: circle; } ul.bulleted > li, ul.numbered > li { margin-left: 1.6rem; --indent: 1.6rem; } li li { --indent: 3.2rem !important; } li li li { --indent: 4.8rem !important; } ul.numbered > li { text-indent: -1.6rem; } li > * { text-indent: 0; } li.break { list-style: none; }
.delegation, .side-name { font-weight: 600; } .delegation ul { font-weight: 400; padding-left: 0; }
p, .paragraph, .ab, .trailer, .byline { margin: 0 0 .85rem; hanging-punctuation: first; } .dateline { font-style: italic; } .document > p { hyphens: auto; }
/* Floats of no width: each speaker stands beside the first line of their words, never over another, and never beside the next paragraph. */
.speech { display: flow-root; }
.who { float: left; clear: left; width: 9.6rem; margin: .32rem 1.4rem -.32rem calc(0rem - var(--margin) - var(--indent, 0rem)); text-indent: 0; text-align: right; font-size: .86rem; line-height: 1.2; font-variant-caps: all-small-caps; letter-spacing: .05em; }
@media print, (min-width: 52.01rem) { .who.first, .who.second { line-height: .85; } .who.first { margin-top: .12rem; margin-bottom: -1rem; } .who.second { margin-top: .86rem; margin-bottom: -.1rem; } }
.side-1 { --side: var(--side-1); } .side-2 { --side: var(--side-2); } .side-3 { --side: var(--side-3); } .side-4 { --side: var(--side-4); }
.who, .key { color: var(--side, var(--soft)); } .who.side-2, .who.side-4, .key.side-2, .key.side-4 { font-style: italic; }
/* A line at the first word, where a turn begins inside a paragraph; borders are no characters. */
@media print, (min-width: 52.01rem) { span.begins { border-left: .1em solid color-mix(in srgb, var(--side, var(--soft)) 70%, var(--paper)); padding-left: .2em; } }
/* A dotted line behind the last word, where nobody speaks from there on. */
span.ends { border-right: .1em dotted var(--soft); padding-right: .2em; }
.who, .pb, .noteref, .back { user-select: none; -webkit-user-select: none; }
.switch { margin: 0 0 .2rem var(--margin); max-width: 36rem; text-align: right; font-size: .76rem; color: var(--soft); } main:has(.switch input:not(:checked)) :is(.who, .legend) { display: none; } main:has(.switch input:not(:checked)) :is(.begins, .ends) { border: 0; padding: 0; }
.who[data-cert]::after { content: "?"; content: "?" / ""; } .doubt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.legend { margin-left: var(--margin); font-size: .78rem; color: var(--soft); } .key { font-variant-caps: all-small-caps; letter-spacing: .05em; font-size: 1.1em; } @media screen and (max-width: 52rem) { .stroke { display: none; } }
.turn .speaker { display: inline; margin-right: .35em; } .turn .speaker + p, .turn .speaker + .break, .turn .speaker + .break + p { display: inline; } .turn .speaker + p + *, .turn .break + p + * { margin-top: .85rem; } .turn { margin-bottom: .85rem; } .speaker { font-weight: 600; } .stage { font-style: italic; color: var(--soft); }
a.name { color: inherit; text-decoration: underline dotted var(--link) 1px; text-underline-offset: .18em; } a.name:hover, a.name:focus-visible { color: var(--link); text-decoration-style: solid; } .name:target { background: var(--mark); }
abbr[title] { text-decoration: none; cursor: help; } abbr { font-variant-caps: inherit; }
.pb { font-size: .72rem; color: var(--soft); text-decoration: none; border: 1px solid var(--rule); border-radius: 2px; padding: 0 .3em; margin: 0 .25em; vertical-align: .1em; white-space: nowrap; font-variant-numeric: lining-nums; } .pb.inside { margin: 0 .1em; } .pb::before { content: "p. "; } .pb:target { background: var(--mark); color: var(--ink); }
p.break { margin: .3rem 0 .8rem; } .fw { font-size: .72rem; color: var(--soft); letter-spacing: .04em; } header .fw { margin: 0 0 .3rem; } span.fw { margin: 0 .3em; } .roleName { font-style: italic; }
.noteref { font-size: .7em; vertical-align: super; line-height: 0; text-decoration: none; padding: 0 .15em; font-variant-numeric: lining-nums; } h1 .noteref { font-size: .5em; font-weight: 500; }
.noteref:target { background: var(--mark); }
.notes { border-top: 1px solid var(--rule); margin-top: 2.6rem; padding-top: 1.3rem; font-size: .88rem; } .notes > ol { list-style: none; margin: 0; padding: 0; } .notes > ol > li { display: flex; gap: .8rem; margin-bottom: .6rem; padding: .15rem .3rem; margin-inline: -.3rem; } .notes > ol > li > div { flex: 1; min-width: 0; } .notes p { display: inline; } .notes p + p::before { content: ""; display: block; height: .4rem; } .notes > ol > li:target { background: var(--mark); } .number { color: var(--soft); min-width: 1.1em; text-align: right; font-variant-numeric: lining-nums; } .back { margin: 0 .4em; }
.persons { border-top: 1px solid var(--rule); margin-top: 1.6rem; padding-top: 1.3rem; font-size: .88rem; } .persons ul { list-style: none; margin: 0; padding: 0; } .persons li { padding: .15rem 0 .15rem 1.2rem; text-indent: -1.2rem; } .persons li:target { background: var(--mark); } .person { font-weight: 600; } .identifier { font-size: .9em; margin-left: .3em; }
.closer { text-align: right; } .closer > .address { text-align: left; } .attachment { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 1rem; } .attachment > h2:first-child { margin-top: .4rem; } span.p + span.p, li > .label { display: block; } blockquote { margin: 0 0 1rem; padding-left: 1.2rem; border-left: 2px solid var(--rule); }
.table { overflow-x: auto; margin: 0 0 1.2rem; } table { border-collapse: collapse; min-width: min(100%, 18rem); font-size: .9rem; } caption { text-align: left; padding-bottom: .25rem; } th { text-align: left; vertical-align: bottom; padding: 0 .8rem .25rem 0; font-weight: 600; } td { border-top: 1px solid var(--rule); padding: .25rem .8rem .25rem 0; vertical-align: top; } .figures { text-align: right; font-variant-numeric: lining-nums tabular-nums; }
.lg { margin: 0 0 .85rem 1.2rem; } .l { margin: 0; } span.l { display: block; }
.unknown { outline: 1px dashed var(--rule); }
footer { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem 3rem; font-size: .76rem; color: var(--soft); } footer > * { margin-left: var(--margin); max-width: 36rem; } footer .colophon { border-top: 1px solid var(--rule); padding-top: 1rem; margin-bottom: 1rem; gap: .5rem; grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; } .colophon div { flex-direction: row; gap: .8rem; } .colophon dt { flex: none; width: 6rem; font-size: inherit; } .colophon dd { min-width: 0; }
@media screen and (max-width: 52rem) { html { font-size: 106.25%; } main { padding-top: 1.6rem; } article > *, footer > *, .legend, .switch, .up a { margin-left: 0; max-width: none; } h1 { font-size: 1.45rem; } .who { float: none; display: block; width: auto; margin: 0; text-align: left; line-height: 1.5; } }
@media print { :root { --side-1: #000; --side-2: #000; --side-3: #000; --side-4: #000; } footer { padding: 1.4rem 0 0; } footer .colophon { break-inside: avoid; } .colophon a[href^="http"]::after { content: " " attr(href); } .list.participants > ul > li.delegation { break-inside: auto; } .delegation li { break-inside: avoid; } :root { --margin: 8rem; } html { font-size: 10.5pt; } body { background: none; } main { padding: 0; max-width: none; } .who { margin-right: .8rem; width: 7.2rem; } .provenance { background: none; } .skip, .back, .switch, .up { display: none; } a { color: inherit; text-decoration: none; } h1, h2, .label { break-after: avoid; } p { orphans: 3; widows: 3; } .notes > ol > li { break-inside: avoid; } .name { text-decoration: none !important; } .persons li { break-inside: avoid; } @page { margin: 22mm 20mm; } }
  </xsl:variable>
</xsl:stylesheet>
