import process from 'node:process';

// What tests and checks print is never taken from an earlier run, unless they name a store themselves.
process.env['COMMUNIQUE_STORE'] ??= 'off';
