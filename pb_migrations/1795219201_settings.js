/// <reference path="../.sila/pocketbase.d.ts" />

// Settings of a fresh backend; staff can change them later in the dashboard.
migrate(app => {
	const settings = app.settings()
	unmarshal(
		{
			meta: { appName: 'صلة · Sila', accentColor: '#1f5560' },
			// Several writes in one request have no use here, and would be one more way in.
			batch: { enabled: false },
			// Warnings and errors only, for a week, and no addresses: visits of beneficiaries are nobody's business.
			logs: { maxDays: 7, minLevel: 4, logIP: false, logAuthId: false },
			// Behind a proxy, name its header here (Settings › Application), else all visitors count as one address.
			trustedProxy: { headers: [], useLeftmostIP: false },
			// Switched on by the association: `cron` "0 3 * * *" makes one every night and `cronMaxKeep` keeps the last ones.
			backups: { cron: '', cronMaxKeep: 14 },
			rateLimits: {
				enabled: true,
				excludedIPs: [],
				// Per address, and a mobile carrier puts many phones behind one: generous to people, tight for guessing.
				rules: [
					{ label: 'POST /api/sila/requests', duration: 600, maxRequests: 30, audience: '' },
					{ label: 'POST /api/sila/cases/follow', duration: 60, maxRequests: 20, audience: '' },
					{ label: '*:auth', duration: 3, maxRequests: 2, audience: '' },
					{ label: '*:create', duration: 5, maxRequests: 20, audience: '' },
					{ label: '/api/', duration: 10, maxRequests: 300, audience: '' },
				],
			},
		},
		settings,
	)
	app.save(settings)
})
