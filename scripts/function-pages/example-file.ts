/** Tabs of a spreadsheet, small enough to be followed by hand. */
type Tabs = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

export const DAY = '2026-06-15';

/** What the pages show, and pass to the functions. */
export const SHOWN: Tabs = {
  Initiatives: [
    ['ID', 'Initiative', 'Status', 'Rank', 'Team', 'Start', 'End', 'Resources'],
    ['I-1', 'Service contracts', 'Active', 1, 'Service', '2026-06-01', '2026-09-30', 'Field technicians 1.5'],
    ['I-2', 'Fault reports', 'Active', 2, 'Service', '2026-06-15', '2026-10-30', 'Data team 50%; Ana 0.6'],
    ['I-3', 'Customer portal', 'Active', 3, 'Systems', '2026-07-01', '2026-08-14', 'Data team 1; Ana 0.6'],
    ['I-4', 'Second robot', 'Proposed', 4, 'Production', '2026-09-01', '2026-12-18', 'Welding cell 1'],
    ['I-5', 'Price list', 'Done', '', 'Service', '2026-02-02', '2026-05-29', 'Data team 50%'],
  ],
  Capacity: [
    ['Resource', 'Capacity'],
    ['Field technicians', 2],
    ['Data team', 1],
    ['Ana', 0.8],
  ],
  Limits: [
    ['Scope', 'Name', 'Limit'],
    ['Portfolio', '', 2],
  ],
};

/** Where the formula of an example is entered. */
export const ANSWER_TAB = 'Answer';

/** What people pass by mistake. */
const MISTAKEN: Tabs = {
  Empty: [['']],
  Notes: [
    ['Topic', 'Text'],
    ['Offsite', 'In May'],
  ],
  'Last year': [
    ['Initiative', 'Status', 'Resources'],
    ['Service contracts', 'Proposed', 'Ana'],
  ],
};

export const FILE: Tabs = { ...SHOWN, ...MISTAKEN, [ANSWER_TAB]: [['']] };
