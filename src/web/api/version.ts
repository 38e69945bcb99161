/** The version of the API by semantic versioning; docs/api.md keeps its changes. */
export const version = '1.5.0';
