/** A trigger's event as far as it is believed: anybody may call a trigger by hand, or from a cell, with anything. */
interface TriggerEvent {
  readonly authMode?: unknown;
}

/** Whether the document may be read and written; asking costs no service, which mode NONE would refuse. */
export function mayUseFile<Event extends TriggerEvent>(event: Event | undefined): event is Event {
  const mode = String(event?.authMode);
  return mode === 'LIMITED' || mode === 'FULL';
}
