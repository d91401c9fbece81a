/** Narrower than this a column of text is not readable, and the terminal may break it as it likes. */
const LEAST = 20;

/** Breaks a text at its spaces into lines that fit the width; a longer word stands on a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > Math.max(LEAST, width)) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
