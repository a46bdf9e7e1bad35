import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'
import { chromiumArgs, chromiumPath } from './test/setup/browser.ts'
import { backend } from './widgets/test/backend.ts'

/** Style sheets come as text, as Vite has them with `?inline` and `?raw`. */
const sheets = {
	name: 'sheets',
	resolveMimeType: ({ path }) => (path.endsWith('.css') ? 'js' : undefined),
	transform: ({ path, body }) =>
		path.endsWith('.css') ? `export default ${JSON.stringify(String(body))}` : undefined,
}

/** Tests of elements, of widgets and of the desk: each file in a real Chromium, with a local server in the place of Sila's for what a test needs it to answer. */
export default {
	files: ['widgets/**/*.test.ts', 'ui/**/*.test.ts', 'desk/**/*.element.test.ts'],
	// Lit as it is shipped.
	nodeResolve: { exportConditions: ['production', 'default'] },
	plugins: [
		sheets,
		esbuildPlugin({
			ts: true,
			target: 'es2022',
			define: { SILA_LONG: String(Boolean(process.env.SILA_LONG)) },
		}),
	],
	middleware: [backend],
	browsers: [
		chromeLauncher({
			launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
			concurrency: 1,
		}),
	],
	// For what never comes. A machine that is busy or slow takes its time, and fails nothing.
	browserStartTimeout: 180_000,
	testsStartTimeout: 180_000,
	testsFinishTimeout: 900_000,
	testFramework: { config: { timeout: 180_000 } },
}
