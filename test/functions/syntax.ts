import { transformSync } from 'esbuild';
import { type Comment, type Function as Declared, parseSync, Visitor } from 'oxc-parser';

interface GlobalFunction {
  readonly name: string;
  readonly params: readonly string[];
  /** The JSDoc directly above it, blank where there is none. */
  readonly doc: string;
}

/** The functions at the top level of a script. */
export function globalFunctions(source: string): readonly GlobalFunction[] {
  const { program, comments } = parseScript(source);
  return program.body.flatMap((node) =>
    node.type === 'FunctionDeclaration'
      ? [
          {
            name: node.id?.name ?? '',
            params: node.params.map(nameOf),
            doc: docAbove(node, comments, source),
          },
        ]
      : [],
  );
}

/** What stands at the top level of a script. */
export function statementKinds(source: string): readonly string[] {
  return parseScript(source).program.body.map(({ type }) => type);
}

/** What a parser of ES2020 scripts would stumble over, or null. */
export function newerThanES2020(source: string): string | null {
  const [error] = parseScript(source).errors;
  if (error !== undefined) return error.message;
  const [newer] = newerSyntax(source);
  if (newer !== undefined) return newer;
  const lowered = (target: string) => transformSync(source, { target }).code;
  return lowered('es2020') === lowered('esnext') ? null : 'syntax that esbuild lowers';
}

function newerSyntax(source: string): readonly string[] {
  const found: string[] = [];
  const note = ({ type }: { readonly type: string }) => void found.push(type);
  new Visitor({
    PrivateIdentifier: note,
    StaticBlock: note,
    PropertyDefinition: note,
    Literal: ({ value, raw }) => {
      if (typeof value === 'number' && raw?.includes('_')) found.push('NumericSeparator');
    },
  }).visit(parseScript(source).program);
  return found;
}

function parseScript(source: string) {
  return parseSync('main.js', source, { sourceType: 'script' });
}

function nameOf(param: Declared['params'][number]): string {
  const named = param.type === 'RestElement' ? param.argument : param;
  return named.type === 'Identifier' ? named.name : '';
}

function docAbove({ start }: Declared, comments: readonly Comment[], source: string): string {
  const doc = comments.find((comment) => comment.end < start && source.slice(comment.end, start) === '\n');
  return doc?.value.startsWith('*') ? `/*${doc.value}*/` : '';
}
