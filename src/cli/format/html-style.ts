/** The CSS of the report, for screens and for paper. */
export const STYLE = `:root{color-scheme:light dark;--ink:#22201c;--soft:#5d574e;--paper:#fdfcf9;--rule:#d9d3c7;--box:#f5f1e9;--link:#7a2e1d;--mark:#f4e3b0;--error:#9b1c1c;--warning:#7a4d00;--info:#1f4e79}
@media (prefers-color-scheme:dark){:root{--ink:#e9e5dc;--soft:#b3aca0;--paper:#1c1a17;--rule:#47423a;--box:#26231f;--link:#e8a68f;--mark:#5c4a12;--error:#f08a8a;--warning:#e0b060;--info:#8fbfe8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Liberation Sans",sans-serif;overflow-wrap:break-word}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .4rem}h2{font-size:1.1rem;margin:2.4rem 0 .6rem;overflow-wrap:anywhere}h3{font-size:.95rem;margin:0 0 .3rem;font-weight:600;display:flex;flex-wrap:wrap;gap:.35rem .6rem;align-items:center}
h3 code{margin-left:auto;font-weight:400;color:var(--soft)}
p{margin:0 0 .45rem;max-width:46rem}a{color:var(--link)}
article{border-top:1px solid var(--rule);padding:.9rem 0}article:target{background:var(--box);margin:0 -.6rem;padding-inline:.6rem}
code,pre{font-family:ui-monospace,"Liberation Mono",monospace;font-size:.86em}
pre{background:var(--box);border:1px solid var(--rule);border-radius:3px;padding:.5rem .7rem;margin:.5rem 0 0;overflow-x:auto;line-height:1.35}
mark{background:var(--mark);color:inherit}pre span{color:var(--error)}
.remedy{font-weight:600}
.badge{font-size:.72rem;font-weight:600;border:1px solid currentColor;border-radius:3px;padding:0 .4em;line-height:1.5}.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
.rule{border-top:1px solid var(--rule);padding:.45rem 0}summary{cursor:pointer}.rule p{margin-top:.4rem}.count{color:var(--soft);font-variant-numeric:tabular-nums}.count::before{content:"× "}
.links{display:flex;flex-wrap:wrap;gap:.2rem .9rem;font-size:.86rem}
@media (max-width:48rem){pre{white-space:pre-wrap;overflow-wrap:anywhere}pre span{display:none}mark{text-decoration:underline;text-decoration-color:var(--error)}}
@media print{body{background:none}article,.rule{break-inside:avoid}pre{white-space:pre-wrap}}`
