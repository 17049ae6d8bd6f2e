package ai.irisorigin.chat;

import java.util.Locale;

/** Why a notification doesn't arrive, and what to do about it, for people. */
enum Trouble {
    ADDRESS(
            "The webhook’s address is not an https address. Copy it from your chat once more and save it here.",
            "ที่อยู่ของ webhook ไม่ใช่ที่อยู่ https โปรดคัดลอกจากแชตอีกครั้งแล้วบันทึกที่นี่"),
    SIGNING_KEY(
            "The signing key is not base64 of 24 to 64 bytes. “openssl rand -base64 32” makes one.",
            "คีย์สำหรับลงลายเซ็นไม่ใช่ base64 ขนาด 24 ถึง 64 ไบต์ สร้างได้ด้วย “openssl rand -base64 32”"),
    REFUSED(
            "The portal doesn’t connect to this webhook’s host: it is private, or has no public address. Enter the webhook of a chat"
                    + " that can be reached from the internet.",
            "พอร์ทัลไม่เชื่อมต่อกับโฮสต์ของ webhook นี้ เพราะเป็นที่อยู่ภายในหรือไม่มีที่อยู่สาธารณะ โปรดใช้ webhook ของแชตที่เข้าถึงได้จากอินเทอร์เน็ต"),
    SLOW("The chat didn’t answer in time.", "แชตไม่ตอบภายในเวลาที่กำหนด"),
    UNREACHABLE("The chat’s server can’t be reached.", "ติดต่อเซิร์ฟเวอร์ของแชตไม่ได้"),
    GONE(
            "The webhook is gone ({0}). Make a new one in your chat and enter its address here.",
            "ไม่มี webhook นี้แล้ว ({0}) โปรดสร้างใหม่ในแชตแล้วใส่ที่อยู่ที่นี่"),
    FORBIDDEN(
            "The chat doesn’t let this webhook post ({0}). Look whether its channel still takes messages, or make a new one and enter"
                    + " its address here.",
            "แชตไม่อนุญาตให้ webhook นี้ส่งข้อความ ({0}) โปรดตรวจสอบว่าช่องยังรับข้อความอยู่ หรือสร้าง webhook ใหม่แล้วใส่ที่อยู่ที่นี่"),
    MOVED(
            "The webhook’s address leads to another one ({0}). Copy the address from your chat once more and save it here.",
            "ที่อยู่ของ webhook นำไปยังที่อยู่อื่น ({0}) โปรดคัดลอกที่อยู่จากแชตอีกครั้งแล้วบันทึกที่นี่"),
    NOT_TAKEN(
            "The chat didn’t take the message ({0}). Look whether the right chat is chosen here, and whether the webhook is still there.",
            "แชตไม่รับข้อความ ({0}) โปรดตรวจสอบว่าเลือกแชตถูกต้อง และ webhook ยังอยู่"),
    BUSY("The chat wants messages to come more slowly ({0}).", "แชตขอให้ส่งข้อความช้าลง ({0})"),
    AWAY("The chat’s server has trouble ({0}).", "เซิร์ฟเวอร์ของแชตขัดข้อง ({0})");

    private final String english;
    private final String thai;

    Trouble(String english, String thai) {
        this.english = english;
        this.thai = thai;
    }

    /** What a status other than 2xx means (RFC 9110, section 15; RFC 6585, section 4 for 429). */
    static Trouble of(int status) {
        return switch (status) {
            case 401, 403 -> FORBIDDEN;
            case 404, 410 -> GONE;
            case 408 -> SLOW;
            case 429 -> BUSY;
            default -> status >= 500 ? AWAY : status / 100 == 3 ? MOVED : NOT_TAKEN;
        };
    }

    /** Whether it may be over later without anybody doing anything. */
    boolean passes() {
        return this == SLOW || this == UNREACHABLE || this == BUSY || this == AWAY;
    }

    String in(Locale language) {
        return language.getLanguage().equals("th") ? thai : english;
    }

    /** @param code what the chat calls it; may be empty */
    String in(Locale language, int status, String code) {
        return in(language).replace("{0}", code.isEmpty() ? "HTTP " + status : "HTTP " + status + ", " + code);
    }
}
