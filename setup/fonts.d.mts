export const faces: Readonly<Record<string, readonly [family: string, part: string, letters: string, ...unknown[]]>>;
export function makeFonts(): Promise<Record<string, Buffer>>;
