import { EDITED, FLAG, FLAGS } from './file.ts';

/** In the page: how to wait for what is drawn, and the time from the Enter of an edit until its flags are. */
export const IN_PAGE = `
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const isFlagged = () => workbench.values('${FLAGS}').flat().every((cell) => ${FLAG}.test(String(cell)));
  const hasKeyboard = () => {
    const { col, row } = workbench.book.getters.getActivePosition();
    const isThere = o_spreadsheet.helpers.toXC(col, row) === '${EDITED}';
    return isThere && document.activeElement.classList.contains('o-composer');
  };
  const written = () => document.querySelector('.o-grid-composer .o-composer')?.textContent;
  const entered = () => new Promise((resolve) => {
    addEventListener('keydown', function hear(event) {
      if (event.key !== 'Enter') return;
      removeEventListener('keydown', hear, true);
      resolve(event.timeStamp);
    }, true);
  });
  async function timeToFlag() {
    const begun = await entered();
    while (!isFlagged()) await drawn();
    await drawn();
    return performance.now() - begun;
  }
  function select() {
    const { col, row } = o_spreadsheet.helpers.toCartesian('${EDITED}');
    workbench.book.model.selection.selectCell(col, row);
    document.querySelector('.o-grid-container').click();
    return drawn();
  }
`;
