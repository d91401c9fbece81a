import type { AdoptRequest } from '../adopt/request.ts';
import type { DecideRequest } from '../check/request.ts';
import type { LogRequest } from '../log/request.ts';
import type { CellPlace } from '../register/read-register.ts';
import type { AdoptAnswer } from './adopt.ts';
import type { CheckAnswer, DecideAnswer } from './check.ts';
import type { NowAnswer } from './now.ts';
import type { NowRequest } from './requests.ts';

/** The functions of the script that the sidebar calls. */
export interface ServerApi {
  readonly readNow: (request: NowRequest) => NowAnswer;
  readonly readCheck: () => CheckAnswer;
  readonly decide: (request: DecideRequest) => DecideAnswer;
  readonly logDecision: (request: LogRequest) => DecideAnswer;
  readonly readAdopt: () => AdoptAnswer;
  readonly adoptSheet: (request: AdoptRequest) => DecideAnswer;
  /** Null where the cell was shown, else why not. */
  readonly showCell: (place: CellPlace) => string | null;
}
