import type { NowAnswer } from './now.ts';
import type { NowRequest } from './requests.ts';

/** The functions of the script that the sidebar calls. */
export interface ServerApi {
  readonly readNow: (request: NowRequest) => NowAnswer;
}
