/** The configuration, a flag or a path cannot be used. Makes the exit code 2; the message is complete and names file and key. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
