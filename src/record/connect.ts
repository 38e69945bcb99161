/** Parts a list into what hangs together: two items do when they share a token, directly or through others. */
export function connect<T>(items: readonly T[], tokensOf: (item: T) => readonly string[]): T[][] {
  const parent = items.map((_, i) => i);
  const owner = new Map<string, number>();
  items.forEach((item, i) => {
    for (const token of tokensOf(item)) {
      const other = owner.get(token);
      if (other === undefined) owner.set(token, i);
      else unite(parent, other, i);
    }
  });
  return [...Map.groupBy(items.keys(), (i) => rootOf(parent, i)).values()].map((group) => group.map((i) => items[i]!));
}

function unite(parent: number[], a: number, b: number): void {
  const [first, second] = [rootOf(parent, a), rootOf(parent, b)].sort((one, other) => one - other);
  parent[second!] = first!;
}

function rootOf(parent: number[], i: number): number {
  let at = i;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}
