package ai.irisorigin.portal;

import java.util.List;

/**
 * What customers of the demo's organizations might ask, in their own words, and the article that answers it.
 *
 * @param article its slug; null if there is none
 */
public record DemoQuestion(String organization, String language, String subject, String text, String article) {

    /** Each is answered by one article. */
    public static final List<DemoQuestion> ANSWERED = List.of(
            acme(
                    "Send something back",
                    "The jacket I got last week is too warm for me. How can I return it?",
                    "return-an-item"),
            acme("Refund", "When do I get my money for the boots that I returned?", "return-an-item"),
            acme("Wrong size", "My boots are too small, can I exchange them for another size?", "exchange-a-size"),
            acme(
                    "Down jacket in the washing machine",
                    "Can I wash it myself and how do I dry it?",
                    "wash-a-down-jacket"),
            acme("Forgot my password", "I can't sign in because I lost my password. What now?", "reset-your-password"),
            acme(
                    "Shipping to Canada",
                    "What does delivery to Canada cost and how long does it take?",
                    "delivery-times-and-costs"),
            acme(
                    "Parcel arrived broken",
                    "The parcel came damaged and a tent pole is missing.",
                    "missing-or-damaged-parcel"),
            acme("Where is my order?", "I'd like to track my parcel.", "track-your-order"),
            acme(
                    "Rain jacket isn't waterproof any more",
                    "Water soaks into the fabric. Can I reproof the shell?",
                    "reproof-a-rain-shell"),
            acme("Stove flame is yellow", "My camp stove burns with a weak yellow flame.", "clean-a-camp-stove"),
            acme(
                    "Is my zipper covered?",
                    "The zip broke after a year. Does the warranty cover it?",
                    "warranty-coverage"),
            acme("Renting snowshoes", "I want to rent snowshoes for a weekend trip.", "rent-gear-for-a-trip"),
            acme("Opening hours", "When is your Boulder store open on Sunday?", "opening-hours-and-directions"),
            acme("Customs", "Do I have to pay import duties for an order to Norway?", "customs-and-import-duties"),
            acme("Cancel", "I ordered by mistake. Can I cancel the order?", "change-or-cancel-an-order"),
            acme("Points", "When do my Trail Club points expire?", "trail-club-points"),
            new DemoQuestion(
                    "acme", "th", "อยากคืนสินค้า", "ได้รับเสื้อมาแล้วไม่ชอบ จะคืนสินค้าอย่างไร", "return-an-item"),
            new DemoQuestion(
                    "acme",
                    "th",
                    "ลืมรหัสผ่าน",
                    "เข้าสู่ระบบไม่ได้เพราะลืมรหัสผ่าน ทำอย่างไรดี",
                    "reset-your-password"),
            new DemoQuestion(
                    "acme", "th", "ซักแจ็กเก็ตขนเป็ด", "แจ็กเก็ตขนเป็ดซักเองที่บ้านได้ไหม", "wash-a-down-jacket"),
            new DemoQuestion(
                    "acme", "th", "พัสดุเสียหาย", "กล่องพัสดุเสียหายและของข้างในไม่ครบ", "missing-or-damaged-parcel"),
            new DemoQuestion("acme", "th", "รองเท้าคับ", "รองเท้าเดินป่าคับไป ขอเปลี่ยนไซซ์ได้ไหม", "exchange-a-size"),
            new DemoQuestion("acme", "th", "บัตรของขวัญ", "ตรวจสอบยอดคงเหลือของบัตรของขวัญได้ที่ไหน", "gift-cards"),
            globex("My hub has no connection", "Since this morning the hub is offline in the app.", "hub-offline"),
            globex(
                    "Bedroom stays cold",
                    "The radiator in one room doesn't get warm although the others do.",
                    "a-room-does-not-get-warm"),
            globex(
                    "New internet provider",
                    "We get a new router next week. How do I move the hub to the new network?",
                    "move-to-a-new-network"),
            globex("Moving", "We move to a new flat in May. What happens to my contract?", "move-house"),
            globex("Error on the wallbox", "The wallbox display shows error code F3.", "wallbox-error-codes"),
            globex("Meter", "How do I submit my meter reading with a photo?", "submit-a-meter-reading"),
            globex("Lower instalments", "I'd like to pay less each month.", "change-your-monthly-payment"),
            globex(
                    "Solar panels",
                    "The production of my solar panels is much lower than expected.",
                    "low-solar-production"),
            initech("ใบกำกับภาษี", "ออกใบกำกับภาษีเต็มรูปให้ลูกค้าอย่างไร", "issue-a-tax-invoice"),
            initech(
                    "หัก ณ ที่จ่าย",
                    "ต้องการออกหนังสือรับรองการหักภาษี ณ ที่จ่าย 50 ทวิ",
                    "withholding-tax-certificate"),
            initech("เชิญเพื่อนร่วมงาน", "อยากเชิญทีมงานบัญชีเข้าใช้ระบบและกำหนดบทบาท", "invite-your-team"),
            initech("พร้อมเพย์", "ให้ลูกค้าสแกนคิวอาร์โค้ดพร้อมเพย์ในใบแจ้งหนี้", "accept-promptpay"),
            initech("นำเข้าลูกค้า", "มีรายชื่อลูกค้าในไฟล์ CSV นำเข้าได้ไหม", "import-customers"),
            initech("เงินสดย่อย", "เบิกชดเชยเงินสดย่อยและนับเงินอย่างไร", "manage-petty-cash"),
            initech("ปิดงวด", "ปิดงวดรายเดือนต้องตรวจสอบรายการอะไรบ้าง", "close-the-month"),
            initech("สำรองข้อมูล", "จะดาวน์โหลดข้อมูลทั้งหมดของบริษัทเพื่อสำรองไว้", "back-up-your-data"),
            new DemoQuestion(
                    "initech",
                    "en",
                    "Bank",
                    "How do I reconcile the bank account with our invoices?",
                    "reconcile-a-bank-account"),
            new DemoQuestion(
                    "initech",
                    "en",
                    "Second factor",
                    "How can I switch on two-step verification for my account?",
                    "two-step-verification"));

    /** Nobody looked at these while the weights were chosen. */
    public static final List<DemoQuestion> SET_APART = List.of(
            new DemoQuestion(
                    "acme",
                    "en",
                    "Passkey",
                    "Can I use my fingerprint to sign in instead of typing?",
                    "sign-in-with-a-passkey"),
            new DemoQuestion(
                    "acme",
                    "en",
                    "Sleeping bag",
                    "What does the comfort temperature of a sleeping bag mean?",
                    "sleeping-bag-ratings"),
            new DemoQuestion(
                    "acme",
                    "en",
                    "Backpack hurts my shoulders",
                    "Hi there, my new pack puts all the weight on my shoulders. What am I doing wrong? Thanks, Jo",
                    "fit-a-backpack"),
            new DemoQuestion(
                    "acme",
                    "en",
                    "Mould on the tent",
                    "I put my tent away wet and now it smells. How should I clean and store it?",
                    "care-for-a-tent"),
            new DemoQuestion(
                    "acme", "en", "New address", "I moved house, where do I change my address?", "update-your-details"),
            new DemoQuestion(
                    "acme",
                    "en",
                    "Pay in instalments",
                    "Which ways to pay do you take, is Apple Pay possible?",
                    "ways-to-pay"),
            new DemoQuestion(
                    "acme",
                    "en",
                    "Hello",
                    "Hello, I bought a gift card for my sister but she did not get the email. What can we do?",
                    "gift-cards"),
            new DemoQuestion(
                    "acme",
                    "en",
                    "Ripped jacket",
                    "There is a hole in the sleeve, can you repair it?",
                    "start-a-repair"),
            new DemoQuestion(
                    "globex",
                    "en",
                    "Power cut last night",
                    "After the power cut nothing works. What do I have to look at?",
                    "after-a-power-cut"),
            new DemoQuestion(
                    "globex", "en", "Alexa", "How do I control the lights by voice?", "control-your-home-by-voice"),
            new DemoQuestion(
                    "globex",
                    "en",
                    "Holiday",
                    "We are away for three weeks. How do I save heating energy meanwhile?",
                    "save-energy-while-away"),
            new DemoQuestion(
                    "globex",
                    "en",
                    "Why is electricity more expensive now?",
                    "The price per kWh went up. Why?",
                    "price-changes-explained"),
            new DemoQuestion(
                    "globex",
                    "en",
                    "Script",
                    "I'd like to read temperatures with a script, is there an API?",
                    "use-the-local-api"),
            new DemoQuestion(
                    "globex",
                    "en",
                    "Guests",
                    "How do I give my guests access to my home?",
                    "share-your-home-with-others"),
            new DemoQuestion("initech", "th", "ลูกหนี้ค้างชำระ", "อยากดูว่าใครค้างชำระนานแค่ไหน", "aged-receivables"),
            new DemoQuestion(
                    "initech", "th", "แอปมือถือ", "ถ่ายรูปใบเสร็จด้วยแอปบนโทรศัพท์ได้ไหม", "use-the-mobile-app"),
            new DemoQuestion(
                    "initech",
                    "th",
                    "ใบลดหนี้",
                    "ออกใบกำกับภาษีผิดราคา ต้องออกใบลดหนี้อย่างไร",
                    "credit-and-debit-notes"),
            new DemoQuestion("initech", "en", "API", "Where do I create an API key for our web shop?", "api-keys"),
            new DemoQuestion(
                    "contoso",
                    "en",
                    "Wheelchair",
                    "Do you have a room for a guest in a wheelchair?",
                    "accessible-rooms"),
            new DemoQuestion(
                    "fabrikam",
                    "en",
                    "Battery",
                    "How should I store the battery of my e-bike over the winter?",
                    "e-bike-battery-care"));

    /** No article has anything to say to these, though it may share a word. */
    public static final List<DemoQuestion> UNANSWERED = List.of(
            acme("Capital of France", "What is the capital of France?", null),
            acme("Pizza", "Do you deliver pizza with pineapple to the moon?", null),
            acme("asdf", "qwertz uiop lorem ipsum dolor", null),
            acme("Job", "Are you hiring accountants in your Tokyo office?", null),
            acme("Football", "Who won the football match yesterday night?", null),
            globex("Poem", "Write me a poem about cats and love.", null),
            globex("Horoscope", "What do the stars say for Gemini?", null),
            globex("Wedding", "Can you recommend a photographer for our wedding?", null),
            new DemoQuestion("acme", "th", "สูตรอาหาร", "วิธีทำต้มยำกุ้งน้ำข้น", null),
            initech("ดูดวง", "ราศีเมถุนปีนี้ความรักเป็นอย่างไร", null),
            initech("ฟุตบอล", "เมื่อคืนทีมไหนชนะฟุตบอล", null),
            new DemoQuestion("acme", "en", "Kayaks", "Do you sell kayaks and paddles?", null),
            new DemoQuestion("acme", "en", "Parking", "Is there parking for a bus near your office in Berlin?", null),
            new DemoQuestion(
                    "acme", "en", "Sponsoring", "Would your company sponsor our school trip with some money?", null),
            new DemoQuestion("acme", "en", "Complaint", "Your agent on the phone was rude to me yesterday.", null),
            new DemoQuestion("acme", "en", "Dogs", "Can my dog come with me?", null),
            new DemoQuestion("globex", "en", "Job application", "I want to apply for a job as an electrician.", null),
            new DemoQuestion(
                    "globex", "en", "Shares", "Where can I buy shares of Globex and what is the dividend?", null),
            new DemoQuestion("initech", "th", "สมัครงาน", "บริษัทเปิดรับสมัครโปรแกรมเมอร์ไหม", null),
            new DemoQuestion("initech", "th", "อากาศ", "พรุ่งนี้ฝนจะตกที่เชียงใหม่ไหม", null));

    private static DemoQuestion acme(String subject, String text, String article) {
        return new DemoQuestion("acme", "en", subject, text, article);
    }

    private static DemoQuestion globex(String subject, String text, String article) {
        return new DemoQuestion("globex", "en", subject, text, article);
    }

    private static DemoQuestion initech(String subject, String text, String article) {
        return new DemoQuestion("initech", "th", subject, text, article);
    }
}
