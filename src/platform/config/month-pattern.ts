/** A month as people and files write it: `2026-10`. */
export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
