/**
 * `node declarations.mjs FOLDER`: prints the public declarations of the build in FOLDER, without comments. Only what
 * can be reached from what is exported is in them, and what two entries share is in them once.
 *
 * JavaScript, because the compiler of the project does not see the packages that are installed here.
 */
import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

const built = process.argv[2];

const bundle = await rollup({
  input: {
    'apig-members': join(built, 'src/index.d.ts'),
    'apig-members/testing': join(built, 'src/testing/index.d.ts'),
    'apig-members/validate': join(built, 'src/validate.d.ts'),
  },
  // `generated/` is committed, so a change of what is derived from the description is in each review already.
  external: /\/generated\//,
  plugins: [dts()],
});
const { output } = await bundle.generate({
  entryFileNames: '[name]',
  chunkFileNames: 'shared',
  minifyInternalExports: false,
});

const printer = ts.createPrinter({ removeComments: true });
const sections = output.map(({ fileName, code }) => {
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.Latest);
  rejectAny(file, file);
  return `## ${fileName}\n\n\`\`\`ts\n${printer.printFile(file)}\`\`\`\n`;
});
console.log(sections.join('\n').trimEnd());

/** `any` would switch off the compiler of every user, in silence. */
function rejectAny(node, file) {
  if (node.kind === ts.SyntaxKind.AnyKeyword) {
    throw new Error(`A public declaration has the type any: ${node.parent.getText(file)}`);
  }
  ts.forEachChild(node, (child) => rejectAny(child, file));
}
