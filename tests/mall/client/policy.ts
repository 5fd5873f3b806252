/**
 * The only place where this shop turns text into HTML and addresses into scripts, as its content security policy
 * demands.
 */

interface Policy {
  createHTML(text: string): string
  createScriptURL(url: string): string
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const asItIs: Policy = { createHTML: (text) => text, createScriptURL: (url) => url }
const policy = trustedTypes?.createPolicy("mall-pages", asItIs) ?? asItIs

/** @param text HTML written by our own server */
export const pageHtml = (text: string): string => policy.createHTML(text)

/** @param url the address of a script on our own server */
export const scriptUrl = (url: string): string => policy.createScriptURL(url)

/** For players that make workers and markup themselves: lets all of it through unchecked. */
export const trustLibraries = (): void => void trustedTypes?.createPolicy("default", asItIs)
