/** Plans of no real office, in the manner of several kinds of office. */

/** A provincial plan: targets with a year in the heading, numbers of two parts, owners as labelled lines. */
export const labelledPlan = `ỦY BAN NHÂN DÂN
TỈNH HẢI SƠN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 87/KH-UBND
Hải Sơn, ngày 12 tháng 3 năm 2026

KẾ HOẠCH
Phát triển văn hóa đọc trong cộng đồng giai đoạn 2026 - 2030
trên địa bàn tỉnh Hải Sơn

Thực hiện Quyết định số 329/QĐ-TTg ngày 15/3/2017 của Thủ tướng Chính phủ; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Hình thành thói quen đọc sách trong Nhân dân.
2. Yêu cầu
- Các sở, ban, ngành và địa phương xây dựng kế hoạch cụ thể, báo cáo đúng thời hạn.
II. MỤC TIÊU
1. Mục tiêu chung: Xây dựng môi trường đọc thuận lợi.
2. Mục tiêu cụ thể đến năm 2030
a) Ít nhất 85% học sinh phổ thông được trang bị kỹ năng đọc.
b) Số sách bình quân đầu người tăng từ 0,4 lên 0,8 bản; thu nhập bình quân từ 7 triệu lên 14 triệu đồng.
c) Không quá 5% thư viện cấp xã chưa có mạng; 60-70% thư viện mở cửa ngày thứ Bảy.
d) Xây dựng 12 mô hình thư viện lưu động, mỗi năm tổ chức 01 ngày hội sách.
III. NHIỆM VỤ, GIẢI PHÁP
1. Tuyên truyền, nâng cao nhận thức
1.1. Tổ chức Ngày Sách và Văn hóa đọc Việt Nam 21/4 tại các xã, phường.
Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.
Cơ quan phối hợp: Sở Giáo dục và Đào tạo, Tỉnh đoàn, Ủy ban nhân dân các xã, phường.
Thời gian thực hiện: Tháng 4 hằng năm.
1.2. Xây dựng chuyên mục giới thiệu sách.
- Cơ quan chủ trì: Báo và Phát thanh, Truyền hình tỉnh.
- Đơn vị phối hợp: Thư viện tỉnh.
- Thời gian hoàn thành: Quý III năm 2026.
2. Phát triển mạng lưới thư viện
2.1. Rà soát, xếp hạng thư viện công cộng, hoàn thành trước ngày 30/9/2026 (Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Nội vụ và các địa phương).
2.2. Trang bị sách cho vùng khó khăn; giao Sở Dân tộc và Tôn giáo chủ trì, phối hợp với Bộ Chỉ huy Bộ đội Biên phòng tỉnh khảo sát nhu cầu trong quý II/2026.
IV. KINH PHÍ THỰC HIỆN
Từ nguồn ngân sách nhà nước theo phân cấp, nguồn xã hội hóa và các nguồn hợp pháp khác.
V. TỔ CHỨC THỰC HIỆN
1. Sở Văn hóa, Thể thao và Du lịch
- Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch.
- Chủ trì, phối hợp với Sở Tài chính, Sở Giáo dục và Đào tạo và các cơ quan liên quan xây dựng dự toán hằng năm.
- Tham gia góp ý các chương trình của địa phương.
2. Sở Tài chính: Cân đối, bố trí kinh phí theo khả năng ngân sách.
3. Giao Sở Khoa học và Công nghệ hướng dẫn kết nối dữ liệu thư viện.
4. Đề nghị Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn: Phối hợp vận động hội viên, đoàn viên tham gia.
5. Ủy ban nhân dân các xã, phường bố trí trụ sở, cán bộ phụ trách thư viện.
Các sở, ban, ngành và Ủy ban nhân dân các xã, phường báo cáo kết quả 6 tháng trước ngày 10/6 và báo cáo năm trước ngày 05/12 gửi Sở Văn hóa, Thể thao và Du lịch để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.

Nơi nhận:
- Bộ VHTTDL;
- TT Tỉnh ủy, HĐND tỉnh;
- Sở Văn hóa, Thể thao và Du lịch;
- Lưu: VT, KGVX.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Thị Bình An
`

/** A party plan: "I-", "1-", "1.1-" and no letterhead of the state. */
export const partyPlan = `TỈNH ỦY BÌNH LÂM
*
Số 45-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Bình Lâm, ngày 20 tháng 02 năm 2026
KẾ HOẠCH
thực hiện Kết luận số 120-KL/TW, ngày 11/01/2026 của Bộ Chính trị về phát triển kinh tế tập thể
-----
Thực hiện Kết luận số 120-KL/TW, ngày 11/01/2026 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch, cụ thể như sau:
I- MỤC ĐÍCH, YÊU CẦU
1- Tổ chức quán triệt sâu rộng Kết luận trong toàn Đảng bộ.
2- Việc thực hiện phải nghiêm túc, thiết thực.
II- NHIỆM VỤ VÀ GIẢI PHÁP
1- Tăng cường sự lãnh đạo của Đảng
1.1- Cấp ủy các cấp đưa nội dung phát triển kinh tế tập thể vào chương trình công tác.
1.2- Đổi mới công tác tuyên truyền.
2- Hoàn thiện cơ chế, chính sách
- Rà soát chính sách đất đai cho hợp tác xã.
- Xây dựng đề án hỗ trợ, hoàn thành trong quý IV/2026.
III- TỔ CHỨC THỰC HIỆN
1- Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo, chỉ đạo xây dựng kế hoạch thực hiện, hoàn thành trong tháng 4/2026.
2- Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với các cơ quan liên quan hướng dẫn tuyên truyền.
3- Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh phối hợp vận động Nhân dân.
4- Văn phòng Tỉnh ủy theo dõi, đôn đốc, định kỳ hằng năm tham mưu sơ kết.
Nơi nhận:
- Ban Bí thư Trung ương Đảng (để báo cáo),
- Các đảng ủy trực thuộc,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lê Văn Tám
`

/** The plan of a department: UBND above it, numbers without Roman ones, letters with points. */
export const departmentPlan = `UBND TỈNH TÂY GIANG
SỞ Y TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ....../KH-SYT
Tây Giang, ngày .... tháng 5 năm 2026
KẾ HOẠCH
Phòng, chống sốt xuất huyết năm 2026
Căn cứ Kế hoạch số 12/KH-UBND ngày 09/01/2026 của Ủy ban nhân dân tỉnh; Sở Y tế ban hành Kế hoạch như sau:
1. Mục tiêu
a. Giảm 10% số ca mắc so với năm 2025.
b. 100% ổ dịch được xử lý trong vòng 48 giờ.
2. Nội dung hoạt động
a. Giám sát dịch tễ tại 24 trạm y tế.
b. Diệt lăng quăng định kỳ hằng tháng
và trước mùa mưa.
3. Kinh phí
Từ nguồn chi thường xuyên năm 2026.
4. Tổ chức thực hiện
4.1. Trung tâm Kiểm soát bệnh tật tỉnh
- Chủ trì triển khai Kế hoạch; tập huấn cho tuyến xã trước ngày 15/6/2026.
- Báo cáo tuần về Sở Y tế.
4.2. Các bệnh viện
- Thu dung, điều trị.
4.3. Trạm y tế xã, phường
- Phối hợp với đoàn thể truyền thông.
Trên đây là Kế hoạch phòng, chống sốt xuất huyết năm 2026, đề nghị các đơn vị nghiêm túc thực hiện./.
Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT, NVY.
GIÁM ĐỐC
Phạm Thị Thu
`

/** A decision with duties in its articles, then a plan with chapters and headings in capitals without numbers. */
export const decisionPlan = `THÀNH PHỐ AN HÒA
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch chuyển đổi số năm 2027
ỦY BAN NHÂN DÂN THÀNH PHỐ AN HÒA
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 15/TTr-SKHCN ngày 03/02/2027.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số năm 2027.
Điều 2. Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tài chính tổ chức thực hiện Kế hoạch.
Điều 3. Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc các sở và Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Ngô Văn Đức
KẾ HOẠCH
Chuyển đổi số năm 2027
(Ban hành kèm theo Quyết định số 215/QĐ-UBND ngày 05/02/2027 của Ủy ban nhân dân thành phố)
Phần I
MỤC TIÊU
Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 90%.
Phần II
NHIỆM VỤ
I. HẠ TẦNG SỐ
1. Phủ sóng 5G tại 100% xã, phường, hoàn thành chậm nhất ngày 31/12/2027.
2. Nâng cấp trung tâm dữ liệu.
II. DỮ LIỆU SỐ
1. Kết nối dữ liệu dân cư.
Phần III
TỔ CHỨC THỰC HIỆN
1. Công an thành phố
a) Chủ trì làm sạch dữ liệu dân cư.
b) Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố được kiện toàn theo Quy chế phối hợp.
2. Các sở, ban, ngành; Ủy ban nhân dân các xã, phường:
a) Cập nhật dữ liệu.
PHỤ LỤC
MẪU BÁO CÁO KẾT QUẢ
I. TÌNH HÌNH CHUNG
1. Kết quả đạt được
II. KIẾN NGHỊ
`
