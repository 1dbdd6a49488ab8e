/** An element as far as it was read: names without their prefixes, in any namespace. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  text = '';

  constructor(
    readonly name: string,
    readonly parent: XmlElement | null,
    readonly attributes: ReadonlyMap<string, string>,
  ) {}

  /** The first one at the end of the path, or null. */
  at(...path: readonly string[]): XmlElement | null {
    return path.reduce<XmlElement | null>(
      (found, name) => found?.children.find((child) => child.name === name) ?? null,
      this,
    );
  }

  textAt(...path: readonly string[]): string | null {
    return this.at(...path)?.text ?? null;
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The nearest one around it. */
  within(name: string): XmlElement | null {
    let around = this.parent;
    while (around !== null && around.name !== name) around = around.parent;
    return around;
  }
}
