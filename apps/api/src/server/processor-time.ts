/**
 * Milliseconds of processor time, all threads together, that something takes in this process: unlike the clock it says
 * nothing about what else the machine does meanwhile, so that a test may hold code to it.
 */
export async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
