/** Runs the command line and returns the exit code. */
export async function main(_argv: string[]): Promise<number> {
  return 3
}
