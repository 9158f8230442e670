#!/usr/bin/env node
import { main } from '../dist/cli.js'

process.exitCode = await main(process.argv.slice(2))
// A socket or a child that hangs on must not keep a finished run alive; without one, nothing waits.
setTimeout(() => process.exit(), 100).unref()
