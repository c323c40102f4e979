export { decryptEcb, encryptEcb } from './encryption/ecb.ts';
export { type EncryptionMode, openSealed, sealBody, sealedText } from './encryption/envelope.ts';
export { deriveKeySha256, type KeyDerivation } from './encryption/key.ts';
export { COUNTRIES, type Country, isCountryCode } from './schemas/countries.ts';
