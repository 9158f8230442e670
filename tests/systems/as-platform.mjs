// Loaded before the program: it then takes this machine for another system, named by AS_PLATFORM.
Object.defineProperty(process, 'platform', { value: process.env.AS_PLATFORM })
