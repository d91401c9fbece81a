/** What completion and the help below a formula say of a function. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
  readonly returns: string;
}

interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  /** Whether any number of values may be given. */
  readonly isRest: boolean;
}

const DOCUMENTED = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([\w$]+)\s*\(([^)]*)\)/g;
const PARAMETER = /^@param\s+(?:\{[^}]*\}\s*)?\[?([\w$]+)\]?\s*([\s\S]*)$/;

const RETURNS = /^@returns?\s+(?:\{[^}]*\}\s*)?([\s\S]*)$/;

const lineOf = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The description and each tag with its lines, without the stars at their beginnings. */
function partsOf(comment: string): readonly string[] {
  return comment
    .replace(/^[ \t]*\*? ?/gm, '')
    .split(/^(?=@)/m)
    .map((part) => part.trim());
}

function parametersOf(signature: string, tags: readonly string[]): readonly ParameterHelp[] {
  const described = new Map(
    tags.flatMap((tag) => {
      const [, name, text] = PARAMETER.exec(tag) ?? [];
      return name === undefined ? [] : [[name, lineOf(text ?? '')] as const];
    }),
  );
  const written = signature.split(',').map((part) => part.trim());
  return written
    .filter((part) => part !== '')
    .map((part) => {
      const name = part.replace(/^\.\.\./, '').replace(/\s*=.*$/, '');
      return { name, description: described.get(name) ?? '', isRest: part.startsWith('...') };
    });
}

function returnsOf(tags: readonly string[]): string {
  return lineOf(tags.map((tag) => RETURNS.exec(tag)?.[1]).find((text) => text !== undefined) ?? '');
}

/** The help of every top-level function tagged `@customfunction`, which is what Google Sheets completes. */
export function readJsdoc(source: string): readonly FunctionHelp[] {
  return [...source.matchAll(DOCUMENTED)].flatMap(([, comment = '', name = '', signature = '']) => {
    const parts = partsOf(comment);
    const tags = parts.filter((part) => part.startsWith('@'));
    const description = parts.find((part) => !part.startsWith('@')) ?? '';
    if (!tags.some((tag) => tag.startsWith('@customfunction'))) return [];
    const parameters = parametersOf(signature, tags);
    return [{ name, description: lineOf(description), parameters, returns: returnsOf(tags) }];
  });
}
