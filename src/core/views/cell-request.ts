import * as z from 'zod/mini';
import type { CellPlace } from '../register/read-register.ts';
import { type Parsed, parse } from './requests.ts';

const cellPlace = () => {
  const count = z.int().check(z.positive());
  return z.strictObject({ tab: z.string(), row: count, column: count });
};

export function readCellRequest(request: unknown): Parsed<CellPlace> {
  return parse(cellPlace(), request);
}
