import { type EnumValue, EventType, TriggerSource } from './enums.ts';

export interface TriggerData {
  readonly id: string;
  readonly functionName: string;
  readonly eventType: string;
  readonly user: string;
}

/** developers.google.com/apps-script/reference/script/trigger */
export class Trigger {
  readonly data: TriggerData;

  constructor(data: TriggerData) {
    this.data = data;
  }

  getHandlerFunction(): string {
    return this.data.functionName;
  }
  getEventType(): EnumValue | undefined {
    return EventType[this.data.eventType];
  }
  getTriggerSource(): EnumValue | undefined {
    return this.data.eventType === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
  }
  getTriggerSourceId(): string | null {
    return this.data.eventType === 'CLOCK' ? null : 'workbench-file';
  }
  getUniqueId(): string {
    return this.data.id;
  }
}
