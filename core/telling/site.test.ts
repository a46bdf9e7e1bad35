import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPrivateAddress, isPublicSite, isSite, tidySite } from './site.ts'

test('an address is a scheme and a host, and is tidied before', () => {
	assert.equal(tidySite(' HTTPS://Care.Example.org// '), 'https://care.example.org')
	for (const site of [
		'https://care.example.org',
		'https://care.example.org:8443',
		'https://xn--mgbh0fb.example',
	])
		assert.ok(isSite(site) && isPublicSite(site), site)
	for (const wrong of [
		'',
		'care.example.org',
		'ftp://care.example.org',
		'https://care.example.org/portal',
		'https://care.example.org?a=b',
		'https://care.example.org#x',
		'https://me@care.example.org',
		'https://care example.org',
		'https://care.example.org\nhttps://other.example',
		'https://-care.example.org',
		'javascript:alert(1)',
		// In the clear, for everybody on the way.
		'http://care.example.org',
	])
		assert.ok(!isSite(wrong), wrong)
})

test('this machine and its network can be set to try things out, and are no public address', () => {
	for (const site of [
		'http://localhost:8090',
		'http://127.0.0.1:8090',
		'http://[::1]:8090',
		'http://10.1.2.3',
		'http://172.16.0.1',
		'http://172.31.255.1',
		'http://192.168.1.20:8090',
		'http://169.254.0.1',
		'http://100.64.0.1',
		'http://0.0.0.0',
		'http://sila',
		'http://sila.local',
		'http://sila.localhost',
		'http://sila.internal',
		'http://[fd00::1]',
		'http://[fe80::1]',
		'http://[::ffff:127.0.0.1]',
		'http://[0:0:0:0:0:0:0:1]',
		'http://2130706433',
	])
		assert.ok(isSite(site) && !isPublicSite(site), site)
	for (const site of [
		'https://172.32.0.1',
		'https://100.128.0.1',
		'https://8.8.8.8',
		'https://[2001:db8::1]',
	])
		assert.ok(isPublicSite(site), site)
})

test('an address in numbers is private however it is written', () => {
	for (const address of [
		'127.0.0.1',
		'::1',
		'0:0:0:0:0:0:0:1',
		'0000:0000:0000:0000:0000:0000:0000:0001',
		'::',
	])
		assert.ok(isPrivateAddress(address), address)
	for (const address of ['203.0.113.7', '2001:db8::1', '::2', '1::1'])
		assert.ok(!isPrivateAddress(address), address)
})
