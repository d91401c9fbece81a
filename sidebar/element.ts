type Child = Node | string;

/** An element with its text and children; text is never read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** The same element with properties set. */
export function withProperties<Made extends HTMLElement>(made: Made, properties: Partial<Made>): Made {
  return Object.assign(made, properties);
}

/** A button that does something. */
export function button(className: string, text: string, action: () => void): HTMLButtonElement {
  const made = withProperties(element('button', className, text), { type: 'button' });
  made.addEventListener('click', action);
  return made;
}

/** The page's element of that id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
