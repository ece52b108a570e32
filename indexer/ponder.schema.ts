export * from './schema/vocabulary.ts';
export * from './schema/asset.ts';
export * from './schema/receipt.ts';
export * from './schema/license.ts';
export * from './schema/usage.ts';
export * from './schema/payment.ts';
export * from './schema/protocol.ts';
