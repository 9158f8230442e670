declare module 'ping/lib/builder/factory.js' {
  const factory: {
    /** Throws where it does not know the platform. */
    createBuilder(platform: string): {
      getCommandArguments(address: string, config: object): string[]
    }
    getExecutablePath(platform: string, v6: boolean): string
  }
  export default factory
}
declare module 'ping/lib/parser/factory.js' {
  const factory: {
    createParser(
      address: string,
      platform: string,
      config: object,
    ): { eat(line: string): void; getResult(): { times?: unknown[] } }
  }
  export default factory
}
