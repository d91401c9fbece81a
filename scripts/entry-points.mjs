// @ts-check
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * The top-level functions that Apps Script needs: one per function that the module exports (or
 * re-exports with `export *`), each calling the bundle; custom functions under their JSDoc.
 *
 * @param {string} file
 * @param {string} bundle name of the bundle's global
 * @returns {string}
 * @throws when an export is not a function declaration, has no JSDoc or takes a parameter without a name
 */
export function entryPoints(file, bundle) {
  const source = readFileSync(file, 'utf8');
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return program.body
    .filter((node) => node.type.startsWith('Export'))
    .map((node) => {
      if (node.type === 'ExportAllDeclaration')
        return entryPoints(resolve(dirname(file), node.source.value), bundle);
      const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : null;
      if (declared?.type === 'TSInterfaceDeclaration' || declared?.type === 'TSTypeAliasDeclaration')
        return '';
      if (declared?.type !== 'FunctionDeclaration' || !declared.id) {
        throw new Error(`${file}: only functions may be exported: ${source.slice(node.start, node.end)}`);
      }
      const name = declared.id.name;
      const params = declared.params.map((param) => parameter(param, name)).join(', ');
      const doc = comments.find(
        (comment) => comment.end < node.start && /^\s*$/.test(source.slice(comment.end, node.start)),
      );
      if (!doc?.value.startsWith('*')) throw new Error(`${file}: ${name} has no JSDoc`);
      // Sheets reads what completion shows of a custom function; nobody reads the others here.
      const shown = doc.value.includes('@customfunction') ? `/*${doc.value}*/\n` : '';
      return `${shown}function ${name}(${params}) {\n  return ${bundle}.${name}(${params});\n}\n`;
    })
    .join('\n');
}

/**
 * @param {import('oxc-parser').ParamPattern} param
 * @param {string} owner
 * @returns {string}
 */
function parameter(param, owner) {
  if (param.type === 'RestElement') return `...${identifier(param.argument, owner)}`;
  if (param.type === 'AssignmentPattern') return identifier(param.left, owner);
  return identifier(param, owner);
}

/**
 * @param {{ type: string, name?: unknown }} pattern
 * @param {string} owner
 * @returns {string}
 */
function identifier(pattern, owner) {
  if (pattern.type !== 'Identifier' || typeof pattern.name !== 'string')
    throw new Error(`${owner}: a parameter needs a name`);
  return pattern.name;
}
