import * as v from 'valibot';
import type { CellPlace } from '../register/read-register.ts';
import { type Parsed, parse } from './requests.ts';

const cellPlace = () => {
  const count = v.pipe(v.number(), v.integer(), v.minValue(1));
  return v.strictObject({ tab: v.string(), row: count, column: count });
};

export function readCellRequest(request: unknown): Parsed<CellPlace> {
  return parse(cellPlace(), request);
}
