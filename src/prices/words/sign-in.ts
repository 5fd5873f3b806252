/** "Log in to get it for £18", "zaloguj się": a price after signing in, in whatever sentence. */
import { fold } from "../text/normalise"

/** A "*" matches any ending of a word. */
const WORDS =
  "log in; log-in; login; logged in; sign in; sign-in; signin; when signed in; once signed in; if signed in; einlogg*; eingeloggt*; anmelden; anmeldung; angemeldet*; melde dich an; melden sie sich an; connectez-vous; connecte-toi; après connexion; identifiez-vous; inicia sesión; inicie sesión; iniciar sesión; identifícate; accedi; effettua l'accesso; inicie sessão; faça login; faça o login; entre na sua conta; inlogg*; ingelogd; logga in; log ind; logg inn; logget ind; kirjaudu*; zaloguj*; zalogowan*; přihlas*; přihláš*; prihlás*; prijav*; jelentkez*; bejelentkez*; autentific*; войди*; войти; после входа; авторизуй*; после авторизации; увійд*; увійти; влезте; giriş yap*; oturum aç*; συνδεθ*"
const UNSPACED = "ログイン; 登录; 登錄; 登入; 로그인"

const alternatives = (words: string): string => fold(words).replaceAll("; ", "|").replaceAll("*", "\\p{L}*")
/** What else one may sign in for. */
const FOR_ELSE = " to (?:save|add|write|rate|review|follow|comment|chat|bid)(?!\\p{L})"
const SIGN_IN = new RegExp(`(?<!\\p{L})(?:${alternatives(WORDS)})(?!\\p{L}|${FOR_ELSE})|${alternatives(UNSPACED)}`, "u")

/** @param words  folded */
export const speaksOfSigningIn = (words: string): boolean => SIGN_IN.test(words)
