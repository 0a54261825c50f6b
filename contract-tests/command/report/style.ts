/** The look of the HTML report: system fonts, a light and a dark colour scheme, and no wider than a phone. */
export const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
h1.passed { color: light-dark(#176b2c, #7ed996); }
h1.violated, tr.violated td { color: light-dark(#a3161b, #ff9a94); }
tr.not-checkable td, tr.skipped td, small { color: light-dark(#595959, #a8a8a8); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dd { margin: 0; }
ol, ul { padding-left: 1.5rem; }
div[id] { scroll-margin-top: 4rem; }
details { border: 1px solid light-dark(#c8c8c8, #505050); border-radius: .3rem; padding: .5rem .75rem; margin: .5rem 0; }
summary { cursor: pointer; }
pre { background: light-dark(#f4f4f4, #262626); padding: .6rem; overflow: auto; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; }
@media (max-width: 40rem) {
  body { margin: 1rem auto; padding: 0 .75rem; }
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: .5rem; }
}
`;
