import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicAddress } from './addresses.ts';

test('isPublicAddress() takes addresses of the internet', () => {
  for (const address of [
    '1.1.1.1',
    '193.173.48.10',
    '172.32.0.1',
    '100.128.0.1',
    '2a00:1450:400e:80c::2004',
    '2001:4860:4860::8888',
  ]) {
    assert.equal(isPublicAddress(address), true, address);
  }
});

test('isPublicAddress() refuses every address that may lie in the own network, also one inside another', () => {
  const inside = [
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
    ],
    ...[
      '192.0.0.8',
      '192.0.2.1',
      '192.168.1.1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.9',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::127.0.0.1',
      '::ffff:10.0.0.1',
      '::ffff:8.8.8.8',
      '::ffff:a00:1',
      '64:ff9b::a00:1',
      '64:ff9b:1::1',
    ],
    ...[
      'fc00::1',
      'fd00:ec2::254',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '2001:db8::1',
      '2001::1',
      '2002:a00:1::1',
    ],
    ...['3fff::1', '4000::1', '100::1', '', 'localhost', '127.1', '0x7f.1', '1.1.1.1 ', '1.1.1.1\n'],
  ];
  for (const address of inside) assert.equal(isPublicAddress(address), false, address);
});
