export function makeFonts(): Promise<Record<string, Buffer>>;
